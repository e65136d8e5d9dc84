import type { Catalog } from "../../src/model/catalog.ts";
import type { Graph, GraphEdge } from "../../src/model/graph.ts";
import { exampleCatalog } from "./catalog.ts";

const NAMES = [
  "Open Pathways",
  "Netwerk Welkom NL",
  "شبكة أهلًا للمتطوعين",
  "Samen Thuis in de Achterhoek en omstreken",
  "Refugio y Acogida",
  "Care for Neighbours (example)",
  "Willkommen im Dorf",
];

/** A graph of so many nodes: some of our own partners, those that they bring, second ways and circles. The same every time. */
export function exampleGraph(size: number, direct: number): Graph {
  const ids = Array.from({ length: size }, (_, at) => (at === 0 ? "welkom-voorbeeldstad" : `node-${at}`));
  const edges: GraphEdge[] = [];
  for (let at = 1; at < size; at++) {
    const from = at <= direct ? 0 : Math.max(1, Math.floor((at - direct) / 2.6));
    edges.push({ from: ids[from] ?? "", to: ids[at] ?? "", follow: true, brings: true });
    if (at > 2 && at % 4 === 0)
      edges.push({ from: ids[at] ?? "", to: ids[1] ?? "", follow: true, brings: false });
    if (at % 9 === 5)
      edges.push({ from: ids[at] ?? "", to: ids[Math.floor(at / 2)] ?? "", follow: false, brings: false });
    if (at % 17 === 7) edges.push({ from: ids[at] ?? "", to: ids[0] ?? "", follow: false, brings: false });
  }
  return { nodes: ids.map((id, at) => ({ id, own: at === 0, received: at % 11 !== 10 })), edges };
}

/** The example catalog with a network of so many nodes. */
export function networkCatalog(size: number, direct: number): Catalog {
  const catalog = exampleCatalog();
  const [first] = catalog.partners;
  if (first === undefined) throw new Error("the example has partners");
  const graph = exampleGraph(size, direct);
  const partners = graph.nodes
    .filter(({ own }) => !own)
    .map(({ id }, at) => {
      const name = `${NAMES[at % NAMES.length]}${at >= NAMES.length ? ` ${at}` : ""}`;
      const via = graph.edges.find((edge) => edge.brings && edge.to === id)?.from ?? catalog.node.id;
      return { ...first, id, title: { [/[\u0600-\u06ff]/.test(name) ? "ar" : "en"]: name }, via, held: [] };
    });
  return { ...catalog, partners, graph };
}
