import type { CatalogPage, Piece } from "../../model/catalog.ts";
import { type Here, interfaceMark, nodeName, sentence } from "../here.ts";
import { html, type Markup, nothing } from "../html.ts";

/** Says quietly whose words a part is, and when the text it was laid over has moved on; nothing for the partner's own text. */
export function changeMark(here: Here, page: CatalogPage, change: Piece["change"]): Markup {
  if (change === null) return nothing;
  const by = sentence(here, `change.${change.kind}`, { node: nodeName(here, change.by) });
  const drifted =
    change.state === "upstream-changed" || change.state === "orphaned" || change.state === "untracked";
  const note =
    drifted &&
    html` · <em>${sentence(here, `change.${change.state}`, { from: nodeName(here, page.node) })}</em>`;
  return html`
<p class="mark" data-pagefind-ignore="all"${interfaceMark(here)}>${by}${note}</p>`;
}
