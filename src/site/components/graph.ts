import type { NodeId } from "../../model/ids.ts";
import { type Column, layoutColumns, OVER } from "../graph/columns.ts";
import { layoutRows, ROW, type Rows } from "../graph/rows.ts";
import { ASIDE, BOX_HEIGHT, type Line, type Point, type Strip } from "../graph/strip.ts";
import { type Here, languageMark, pick } from "../here.ts";
import { html, type Markup, nothing } from "../html.ts";

/** Room for the drawing on a phone and on a wide screen, in pixels. */
const NARROW = 350;
const WIDE = 1050;
const ROUND = 6;

/** Which organisation gets texts from which, drawn twice: the styles show the one that fits. Nothing if there are no partners. */
export function graph(here: Here): Markup {
  const { site, t } = here;
  const { nodes, edges } = site.catalog.graph;
  if (nodes.length < 2) return nothing;
  const columns = layoutColumns(site.catalog.graph, WIDE);
  const wide = columns
    ? drawColumns(here, columns)
    : drawRows(here, layoutRows(site.catalog.graph, WIDE / 2));
  const hasOthers = edges.some(({ brings }) => !brings);
  return html`
<figure class="graph">
<figcaption id="ck-graph-text"><strong>${t("partners.network")}</strong> ${t("partners.network-text")}${hasOthers && html` ${t("partners.network-legend")}`}</figcaption>
${picture(here, "slim", drawRows(here, layoutRows(site.catalog.graph, NARROW)))}${picture(here, "broad", wide)}
</figure>`;
}

function picture(here: Here, kind: "slim" | "broad", drawing: Markup): Markup {
  return html`<div class="drawing ${kind}" role="img" aria-label="${here.t("partners.network")}" aria-describedby="ck-graph-text">${drawing}</div>
`;
}

/** No style can be in a page: empty pictures keep the boxes in their places. */
const gap = (width: number, height: number): Markup => html`<svg width="${width}" height="${height}"></svg>`;

function drawColumns(here: Here, columns: readonly Column[]): Markup {
  return html`${columns.map(({ boxes, passed, strip }) => {
    const over = passed && html`<svg class="over" height="${OVER * 2}">${level(OVER)}</svg>`;
    const ends = [0, ...boxes.map(({ y }) => y + BOX_HEIGHT)];
    const stack = boxes.map(({ id, y }, at) => html`${gap(1, y - (ends[at] ?? 0))}${node(here, id)}`);
    return html`
<div class="column">${over}${stack}</div>
${draw(strip)}`;
  })}`;
}

function drawRows(here: Here, { rows, tree, lanes }: Rows): Markup {
  const middle = ROW / 2;
  return html`<div class="rows">${draw(tree)}${rows.map(({ id, inset, leaves, enters }) => {
    const out = leaves && level(middle + ASIDE);
    const into =
      enters && html`${level(middle - ASIDE)}${head([1, middle - ASIDE], [0, middle - ASIDE], false)}`;
    return html`
<div class="row">${gap(inset, ROW)}${node(here, id)}${(leaves || enters) && html`<span><svg class="over" height="${ROW}">${out}${into}</svg></span>`}</div>`;
  })}
</div>
${draw(lanes)}`;
}

/** A box with a name, at the side where reading starts and cut in its own direction. */
function node(here: Here, id: NodeId): Markup {
  const { text, language } = pick(here, here.site.nodeTitle(id));
  const found = here.site.catalog.graph.nodes.find((one) => one.id === id);
  const kind = found?.own ? "node own" : found?.received ? "node" : "node never";
  return html`<span class="${kind}" title="${text}"${languageMark(language, here.words.language)}>${text}</span>`;
}

function draw({ width, height, lines }: Strip): Markup {
  if (lines.length === 0) return nothing;
  const sorted = [...lines.filter(({ brings }) => !brings), ...lines.filter(({ brings }) => brings)];
  return html`<svg width="${width}" height="${height}">${sorted.map(line)}</svg>`;
}

function line({ points, brings, arrives }: Line): Markup {
  const [end, before] = [points.at(-1), points.at(-2)];
  return html`<path class="${brings ? "way" : "way aside"}" d="${trace(points)}"/>${arrives && end && before && head(before, end, brings)}`;
}

/** A level line through the whole width of a picture that is as wide as its box. */
const level = (y: number): Markup => html`<line class="way aside" x2="100%" y1="${y}" y2="${y}"/>`;

/** The head of an arrow at the end of a level stretch. */
function head([before]: Point, [x, y]: Point, brings: boolean): Markup {
  return html`<path class="${brings ? "head" : "head aside"}" d="M${x} ${y}l${before < x ? -7 : 7} -4v8z"/>`;
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
