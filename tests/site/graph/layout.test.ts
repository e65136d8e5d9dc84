import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Graph } from "../../../src/model/graph.ts";
import { branch } from "../../../src/site/graph/branch.ts";
import { type Column, layoutColumns, OVER } from "../../../src/site/graph/columns.ts";
import { layoutRows, ROW, type Rows } from "../../../src/site/graph/rows.ts";
import { assignLanes, BOX_HEIGHT, type Line, type Point, type Strip } from "../../../src/site/graph/strip.ts";
import { exampleGraph } from "../../support/catalog-network.ts";

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

/** What would be ugly in rows: empty when there is nothing. */
function faultsOfRows({ nodes, edges }: Graph, { rows, tree, lanes }: Rows, width: number): string[] {
  const ids = rows.map(({ id }) => id);
  const middle = (id: string): number => ids.indexOf(id) * ROW + ROW / 2;
  const meets = (id: string, y = 0): boolean => Math.abs(y - middle(id)) < BOX_HEIGHT / 2;
  return [
    ...(sameNames(ids, nodes) ? [] : ["a node is missing, or there twice"]),
    ...edges.filter((edge) => ![...tree.lines, ...lanes.lines].some(isSameWay(edge))).map(say("no line")),
    ...[tree, lanes].flatMap(straysOf),
    ...tree.lines.flatMap(({ from, to, points: [start, , end] }) => {
      const isUnder = start?.[1] === middle(from) + BOX_HEIGHT / 2;
      const inset = rows.find(({ id }) => id === to)?.inset;
      return isUnder && end?.[0] === inset && end?.[1] === middle(to) ? [] : [say("misses")({ from, to })];
    }),
    ...lanes.lines.flatMap((line) => {
      const [start, end] = [line.points[0], line.points.at(-1)];
      const isHeld =
        start?.[0] === 0 && end?.[0] === 0 && meets(line.from, start[1]) && meets(line.to, end[1]);
      const isLed = rows.some(({ id, leaves }) => id === line.from && leaves);
      return isHeld && isLed && rows.some(({ id, enters }) => id === line.to && enters)
        ? []
        : [say("misses")(line)];
    }),
    // Half of the width is for names, however long the chain.
    ...rows.filter(({ inset }) => inset > width / 2).map(({ id }) => `${id} has no room`),
  ];
}

/** The same of columns. */
function faultsOfColumns({ nodes, edges }: Graph, columns: readonly Column[]): string[] {
  const boxes = columns.flatMap((column, at) => column.boxes.map((box) => ({ ...box, at })));
  const lines = columns.flatMap(({ strip }, at) => strip.lines.map((line) => ({ ...line, strip, at })));
  // Where a strip is left, there is a box at that height, or a column that is passed above every box.
  const stands = ({ strip, at }: { strip: Strip; at: number }, [x, y]: Point = [-1, 0]) => {
    const beside = x === 0 ? at : x === strip.width ? at + 1 : -1;
    const box = boxes.find((one) => one.at === beside && y > one.y && y < one.y + BOX_HEIGHT);
    const isOver =
      y === OVER && columns[beside]?.passed && columns[beside].boxes.every((one) => one.y > OVER);
    return box?.id ?? (isOver ? "over" : "nowhere");
  };
  return [
    ...(sameNames(
      boxes.map(({ id }) => id),
      nodes,
    )
      ? []
      : ["a node is missing, or there twice"]),
    ...edges
      .filter((edge) => !lines.some((line) => line.arrives && isSameWay(edge)(line)))
      .map(say("no line")),
    ...columns.flatMap(({ strip }) => straysOf(strip)),
    ...columns.flatMap((column) =>
      column.boxes.flatMap(({ id, y }, index) => {
        const isBelow = y >= (column.boxes[index - 1]?.y ?? -BOX_HEIGHT) + BOX_HEIGHT;
        return isBelow && y + BOX_HEIGHT <= column.strip.height ? [] : [`${id} out of its place`];
      }),
    ),
    ...lines.flatMap((line) => {
      const [start, end] = [stands(line, line.points[0]), stands(line, line.points.at(-1))];
      const isHeld = (start === line.from || start === "over") && end === (line.arrives ? line.to : "over");
      return isHeld ? [] : [say("misses")(line)];
    }),
  ];
}

const sameNames = (ids: readonly string[], nodes: Graph["nodes"]): boolean =>
  [...ids].sort().join() ===
  nodes
    .map(({ id }) => id)
    .sort()
    .join();

type Way = Pick<Line, "from" | "to">;
const isSameWay = (edge: Way) => (line: Way) => line.from === edge.from && line.to === edge.to;
const say =
  (what: string) =>
  ({ from, to }: Way) =>
    `${what}: ${from} ${to}`;

/** Lines that leave their strip, or are neither level nor upright. */
const straysOf = ({ width, height, lines }: Strip): string[] =>
  lines.flatMap((line) =>
    line.points.flatMap(([x, y], index) => {
      const [toX, toY] = line.points[index + 1] ?? [x, y];
      const isInside = x >= 0 && y >= 0 && x <= width && y <= height;
      return isInside && (x === toX || y === toY) ? [] : [say("astray")(line)];
    }),
  );

describe("a drawing of any network", () => {
  test("in rows: every node once, every way from its node to the other", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        expect(faultsOfRows(graph, layoutRows(graph, 350), 350)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("in columns: the same, or none at all when names would be cut too short", () => {
    let drawn = 0;
    fc.assert(
      fc.property(graphs, (graph) => {
        const columns = layoutColumns(graph, 1050);
        if (columns === null) return;
        drawn++;
        expect(faultsOfColumns(graph, columns)).toEqual([]);
        const lines = columns.reduce((sum, { strip }) => sum + strip.width, 0);
        expect((1050 - lines) / columns.length).toBeGreaterThanOrEqual(130);
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
    const columns = layoutColumns(graph, 1050);
    expect(faultsOfRows(graph, layoutRows(graph, 350), 350)).toEqual([]);
    expect(columns && faultsOfColumns(graph, columns)).toEqual([]);
    expect(layoutRows(graph, 350)).toEqual(layoutRows(graph, 350));
  });

  test("a long chain is drawn in rows, and leaves room for every name", () => {
    const nodes = Array.from({ length: 40 }, (_, at) => ({ id: `n${at}`, own: at === 0, received: true }));
    const edges = nodes
      .slice(1)
      .map(({ id }, at) => ({ from: `n${at}`, to: id, follow: true, brings: true }));
    expect(layoutColumns({ nodes, edges }, 1050)).toBeNull();
    expect(faultsOfRows({ nodes, edges }, layoutRows({ nodes, edges }, 350), 350)).toEqual([]);
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
