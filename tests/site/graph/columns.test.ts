import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Graph } from "../../../src/model/graph.ts";
import { layoutColumns } from "../../../src/site/graph-columns.ts";
import { layoutRows } from "../../../src/site/graph-rows.ts";
import { assignLanes, cutName, type Drawing, measure, mirror } from "../../../src/site/graph-shapes.ts";
import { branch } from "../../../src/site/graph-tree.ts";
import { exampleGraph } from "../../support/catalog-network.ts";

const nameOf = (id: string): string =>
  id.endsWith("7") ? `${id} with a name as long as a whole sentence about it` : id;

/** Any graph, as untidy as partners can make it; the first node is ours. */
const graphs = fc
  .tuple(
    fc.integer({ min: 1, max: 14 }),
    fc.array(fc.tuple(fc.nat(13), fc.nat(13), fc.boolean(), fc.boolean()), { maxLength: 40 }),
  )
  .map(([size, pairs]): Graph => {
    const nodes = Array.from({ length: size }, (_, at) => ({ id: `n${at}`, own: at === 0, received: true }));
    const seen = new Set<string>();
    const edges = pairs.flatMap(([from, to, follow, brings]) => {
      const key = `${from % size} ${to % size}`;
      if (from % size === to % size || seen.has(key)) return [];
      seen.add(key);
      return [{ from: `n${from % size}`, to: `n${to % size}`, follow, brings }];
    });
    return { nodes, edges };
  });

/** What would be ugly in a drawing: empty when there is nothing. */
function findFaults(graph: Graph, { boxes, lines, width, height }: Drawing): string[] {
  const faults: string[] = [];
  const at = new Map(boxes.map((box) => [box.id, box]));
  if (boxes.length !== graph.nodes.length) faults.push("a node is missing, or there twice");
  const missing = graph.edges.filter(
    ({ from, to }) => !lines.some((line) => line.from === from && line.to === to),
  );
  for (const { from, to } of missing) faults.push(`no line ${from} ${to}`);
  for (const [index, a] of boxes.entries()) {
    if (a.x < 0 || a.y < 0 || a.x + a.width > width || a.y + a.height > height)
      faults.push(`${a.id} outside`);
    if (measure(a.label) > a.width) faults.push(`${a.id} too narrow`);
    for (const b of boxes.slice(index + 1)) {
      const apart =
        a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
      if (!apart) faults.push(`${a.id} on ${b.id}`);
    }
  }
  for (const { from, to, points } of lines) {
    const [target, end] = [at.get(to), points.at(-1)];
    if (target === undefined || end === undefined) continue;
    const isAtSide = end[0] === target.x || end[0] === target.x + target.width;
    if (!isAtSide || end[1] < target.y || end[1] > target.y + target.height)
      faults.push(`${from} misses ${to}`);
    for (const [x, y] of points)
      if (x < 0 || y < 0 || x > width || y > height) faults.push(`${from} ${to} outside`);
    for (const [index, [x, y]] of points.entries()) {
      const [toX, toY] = points[index + 1] ?? [x, y];
      if (x !== toX && y !== toY) faults.push(`${from} ${to} aslant`);
      const crossed = boxes.find(
        (box) =>
          Math.max(x, toX) > box.x + 1 &&
          Math.min(x, toX) < box.x + box.width - 1 &&
          Math.max(y, toY) > box.y + 1 &&
          Math.min(y, toY) < box.y + box.height - 1,
      );
      if (crossed) faults.push(`${from} ${to} through ${crossed.id}`);
    }
  }
  return faults;
}

describe("a drawing of any network", () => {
  test("in rows: every node once, no box on another, no line through a name", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        expect(findFaults(graph, layoutRows(graph, nameOf, 350))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("in columns: the same, or none at all when names would be cut too short", () => {
    let drawn = 0;
    fc.assert(
      fc.property(graphs, (graph) => {
        const drawing = layoutColumns(graph, nameOf, 1050);
        if (drawing === null) return;
        drawn++;
        expect(findFaults(graph, drawing)).toEqual([]);
        expect(drawing.width).toBeLessThanOrEqual(1050);
      }),
      { numRuns: 300 },
    );
    expect(drawn).toBeGreaterThan(100);
  });

  test.each([
    [3, 1],
    [20, 6],
    [60, 9],
    [60, 59],
  ])("of %i nodes, %i of them our own partners, fits", (size, direct) => {
    const graph = exampleGraph(size, direct);
    const rows = layoutRows(graph, nameOf, 350);
    const columns = layoutColumns(graph, nameOf, 1050);
    expect(findFaults(graph, rows)).toEqual([]);
    expect(rows.width).toBeLessThanOrEqual(350);
    expect(columns && findFaults(graph, columns)).toEqual([]);
    expect(layoutRows(graph, nameOf, 350)).toEqual(rows);
  });

  test("a long chain is drawn in rows, and stays as wide as the screen", () => {
    const nodes = Array.from({ length: 40 }, (_, at) => ({ id: `n${at}`, own: at === 0, received: true }));
    const edges = nodes
      .slice(1)
      .map(({ id }, at) => ({ from: `n${at}`, to: id, follow: true, brings: true }));
    expect(layoutColumns({ nodes, edges }, nameOf, 1050)).toBeNull();
    const rows = layoutRows({ nodes, edges }, nameOf, 350);
    expect(findFaults({ nodes, edges }, rows)).toEqual([]);
    expect(rows.width).toBeLessThanOrEqual(350);
    expect(rows.boxes.every(({ label }) => label.length >= 2)).toBe(true);
  });

  test("mirrored for right to left is the same drawing, and twice mirrored the first", () => {
    const drawing = layoutRows(exampleGraph(20, 6), nameOf, 350);
    const turned = mirror(drawing);
    expect(turned.boxes[0]?.x).toBe(
      drawing.width - (drawing.boxes[0]?.x ?? 0) - (drawing.boxes[0]?.width ?? 0),
    );
    expect(findFaults(exampleGraph(20, 6), turned)).toEqual([]);
    expect(mirror(turned)).toEqual(drawing);
  });
});

describe("parts of a drawing", () => {
  test("stretches side by side have lanes of their own, those of one key the same", () => {
    const { lanes, count } = assignLanes([
      { key: "a", from: 0, to: 100 },
      { key: "b", from: 50, to: 20 },
      { key: "c", from: 60, to: 90 },
      { key: "a", from: 100, to: 200 },
    ]);
    expect(count).toBe(2);
    expect(lanes.get("b")).toBe(lanes.get("c"));
    expect(lanes.get("a")).not.toBe(lanes.get("b"));
    expect(assignLanes([])).toEqual({ lanes: new Map(), count: 0 });
  });

  test("a name is cut to its room", () => {
    expect(cutName("Open Pathways", 500)).toBe("Open Pathways");
    expect(cutName("Open Pathways", 60)).toMatch(/^Open.*…$/);
    expect(measure(cutName("Open Pathways", 60))).toBeLessThanOrEqual(60);
  });

  test("a node that no way leads to hangs on ours", () => {
    const nodes = ["us", "x", "y"].map((id) => ({ id, own: id === "us", received: true }));
    const edges = [
      { from: "x", to: "y", follow: true, brings: true },
      { from: "y", to: "x", follow: true, brings: true },
    ];
    const { depth, extra } = branch({ nodes, edges });
    expect([...depth]).toEqual([
      ["us", 0],
      ["x", 1],
      ["y", 2],
    ]);
    expect(extra).toEqual([edges[1]]);
    expect(branch({ nodes: [], edges: [] }).order).toEqual([]);
  });
});
