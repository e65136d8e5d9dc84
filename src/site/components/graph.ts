import type { NodeId } from "../../model/ids.ts";
import { direction } from "../filters/direction.ts";
import { layoutColumns } from "../graph-columns.ts";
import { layoutRows } from "../graph-rows.ts";
import { type Box, type Drawing, type Line, mirror, PAD, type Point } from "../graph-shapes.ts";
import { type Here, pick } from "../here.ts";
import { attr, html, type Markup, nothing } from "../html.ts";

/** Room for the drawing on a telephone and on a wide screen, in pixels. */
const NARROW = 350;
const WIDE = 1050;
const ROUND = 6;

/** Who takes texts from whom, drawn twice: the styles show the one that fits. Nothing while there are no partners. */
export function graph(here: Here): Markup {
  const { site, t } = here;
  const { nodes, edges } = site.catalog.graph;
  if (nodes.length < 2) return nothing;
  const nameOf = (id: NodeId): string => pick(here, site.nodeTitle(id)).text;
  const rows = layoutRows(site.catalog.graph, nameOf, NARROW);
  const wide =
    layoutColumns(site.catalog.graph, nameOf, WIDE) ?? layoutRows(site.catalog.graph, nameOf, WIDE / 2);
  const hasOthers = edges.some(({ brings }) => !brings);
  return html`
<figure class="graph">
<figcaption id="ck-graph-text"><strong>${t("partners.network")}</strong> ${t("partners.network-text")}${hasOthers && html` ${t("partners.network-legend")}`}</figcaption>
${draw(here, rows, "slim")}${draw(here, wide, "broad")}
</figure>`;
}

function draw(here: Here, drawing: Drawing, kind: "slim" | "broad"): Markup {
  const { width, height, boxes, lines } = here.words.dir === "rtl" ? mirror(drawing) : drawing;
  const title = `ck-graph-${kind}`;
  return html`<svg class="drawing ${kind}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${title}" aria-describedby="ck-graph-text">
<title id="${title}">${here.t("partners.network")}</title>
${lines.filter(({ brings }) => !brings).map(line)}${lines.filter(({ brings }) => brings).map(line)}${boxes.map((box) => node(here, box))}</svg>
`;
}

function line({ points, brings }: Line): Markup {
  return html`<path class="${brings ? "way" : "way aside"}" d="${trace(points)}"/>
<path class="${brings ? "head" : "head aside"}" d="${head(points)}"/>
`;
}

/** The name stands where reading begins, in its own direction, so that its brackets and full stops do. */
function node(here: Here, { id, x, y, width, height, label }: Box): Markup {
  const { text, language } = pick(here, here.site.nodeTitle(id));
  const found = here.site.catalog.graph.nodes.find((one) => one.id === id);
  const around = here.words.dir;
  const own = direction(language);
  const start = around === "rtl" ? x + width - PAD : x + PAD;
  const kind = found?.own ? "node own" : found?.received ? "node" : "node never";
  return html`<g class="${kind}">${label !== text && html`<title>${text}</title>`}<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="8"/><text x="${start}" y="${y + height / 2 + 5}" direction="${own}"${attr("text-anchor", own === around ? null : "end")}>${label}</text></g>
`;
}

/** A line along points with round corners. */
function trace(points: readonly Point[]): string {
  const parts = points.map((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (before === undefined) return `M${point[0]} ${point[1]}`;
    if (after === undefined) return `L${point[0]} ${point[1]}`;
    const [a, b] = [towards(point, before), towards(point, after)];
    return `L${a[0]} ${a[1]}Q${point[0]} ${point[1]} ${b[0]} ${b[1]}`;
  });
  return parts.join("");
}

/** A point a little way from a corner, never more than half way to the next. */
function towards(corner: Point, [x, y]: Point): Point {
  const length = Math.hypot(x - corner[0], y - corner[1]);
  const share = length === 0 ? 0 : Math.min(ROUND, length / 2) / length;
  return [corner[0] + (x - corner[0]) * share, corner[1] + (y - corner[1]) * share];
}

/** The head of an arrow at the last point; the last stretch of every line is level. */
function head(points: readonly Point[]): string {
  const [[x, y] = [0, 0], [before] = [0, 0]] = [points.at(-1), points.at(-2)];
  const back = before < x ? -7 : 7;
  return `M${x} ${y}l${back} -4v8z`;
}
