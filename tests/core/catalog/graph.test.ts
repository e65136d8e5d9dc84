import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { growTree, makeGraph } from "../../../src/core/catalog/graph.ts";
import type { Graph, GraphBranch } from "../../../src/model/graph.ts";
import type { Lock, LockedSource } from "../../../src/model/lock.ts";
import type { Network } from "../../../src/model/network.ts";

/** A node that lists others; `+` before an id means that it is followed. */
const node = (id: string, ...lists: string[]): Network => ({
  id,
  title: {},
  summary: {},
  url: null,
  repository: null,
  languages: ["en"],
  fallback: {},
  licence: "CC-BY-4.0",
  contact: { email: null, url: null },
  serviceArea: null,
  theme: { accent: null, logo: null },
  substitutes: {},
  partners: lists.map((entry) => ({
    id: entry.replace("+", ""),
    url: `https://git.${entry.replace("+", "")}.example/a.git`,
    mirrors: [],
    ref: "main",
    include: null,
    languages: null,
    follow: entry.startsWith("+"),
    licences: null,
    adopt: null,
    signers: null,
    place: { line: 1, column: 1 },
  })),
});

const lockOf = (vias: Readonly<Record<string, string>>): Lock => ({
  format: 1,
  sources: Object.fromEntries(
    Object.entries(vias).map(([id, via]) => [id, { via, files: {} } as unknown as LockedSource]),
  ),
});

/** `from>to`, with `*` where the texts come by and `+` where it is followed. */
const edgesOf = ({ edges }: Graph) =>
  edges.map(({ from, to, follow, brings }) => `${from}>${to}${brings ? "*" : ""}${follow ? "+" : ""}`);
const graphOf = (own: Network, vias: Readonly<Record<string, string>>, ...others: Network[]) =>
  makeGraph(own, lockOf(vias), new Map(others.map((other) => [other.id, other])));

/** A tree in one line: `us(a(b), c=elsewhere)`. */
const show = ({ node, stands, branches }: GraphBranch): string =>
  `${node.id}${stands === "here" ? "" : `=${stands}`}${branches.length > 0 ? `(${branches.map(show).join(" ")})` : ""}`;

describe("the graph", () => {
  test("has our node first, then partners as we list them, then those that they brought", () => {
    const graph = graphOf(
      node("us", "+z", "b"),
      { b: "us", c: "z", z: "us" },
      node("z", "+c", "b"),
      node("b"),
      node("c", "us"),
    );
    expect(graph.nodes.map(({ id }) => id)).toEqual(["us", "z", "b", "c"]);
    expect(edgesOf(graph)).toEqual(["us>z*+", "us>b*", "z>b", "z>c*+", "c>us"]);
    expect(graph.nodes[0]).toEqual({ id: "us", own: true, received: true });
  });

  test("leaves out nodes that are only named, and keeps a partner that never answered", () => {
    const graph = graphOf(node("us", "a", "never"), { a: "us" }, node("a", "stranger", "a"));
    expect(graph.nodes).toEqual([
      { id: "us", own: true, received: true },
      { id: "a", own: false, received: true },
      { id: "never", own: false, received: false },
    ]);
    expect(edgesOf(graph)).toEqual(["us>a*", "us>never*"]);
  });

  test("keeps the way by which a node came when its bringer cannot be read", () => {
    expect(edgesOf(graphOf(node("us", "+a"), { a: "us", b: "a" }))).toEqual(["us>a*+", "a>b*"]);
  });

  test("our own listing is the way, whatever the lock still says", () => {
    const graph = graphOf(node("us", "+a", "b"), { a: "us", b: "a" }, node("a", "b"));
    expect(edgesOf(graph)).toEqual(["us>a*+", "us>b*", "a>b"]);
  });
});

describe("the tree", () => {
  const treeOf = (graph: Graph) => growTree(graph).map(show).join(" | ");

  test("places each node once: a diamond is named elsewhere, a circle above", () => {
    const graph = graphOf(
      node("us", "+a", "+b"),
      { a: "us", b: "us", c: "a" },
      node("a", "+c"),
      node("b", "+c", "us"),
      node("c", "+a"),
    );
    expect(treeOf(graph)).toBe("us(a(c(a=circle)) b(us=circle c=elsewhere))");
    const below = growTree(graph)[0]?.branches[1]?.branches[1];
    expect(below).toMatchObject({ node: { id: "c" }, stands: "elsewhere", under: "a" });
  });

  test("a node that no way leads to stands by itself", () => {
    expect(treeOf(graphOf(node("us"), { x: "y", y: "x" }))).toBe("us | x(y(x=circle))");
  });

  test("of any network ends, and holds every node exactly once", () => {
    const ids = ["us", "a", "b", "c", "d", "e"];
    const lists = fc.array(fc.tuple(fc.constantFrom(...ids), fc.boolean()), { maxLength: 6 });
    const vias = fc.record(Object.fromEntries(ids.slice(1).map((id) => [id, fc.constantFrom(...ids)])));
    fc.assert(
      fc.property(fc.tuple(...ids.map(() => lists)), vias, (all, found) => {
        const nodes = ids.map((id, at) => {
          const unique = new Map((all[at] ?? []).filter(([to]) => to !== id));
          return node(id, ...[...unique].map(([to, follow]) => `${follow ? "+" : ""}${to}`));
        });
        const [own, ...others] = nodes;
        if (own === undefined) return;
        const graph = graphOf(own, found, ...others);
        const standing: string[] = [];
        const walk = (branch: GraphBranch): void => {
          if (branch.stands === "here") standing.push(branch.node.id);
          branch.branches.forEach(walk);
        };
        growTree(graph).forEach(walk);
        expect([...standing].sort()).toEqual([...ids].sort());
      }),
      { numRuns: 200 },
    );
  });
});
