import type { CatalogPage, Piece } from "../../model/catalog.ts";
import type { RecordId } from "../../model/ids.ts";
import { type Here, interfaceMark, nodeName, sentence } from "../here.ts";
import { html, type Markup, nothing } from "../html.ts";
import { driftWords, operationWords } from "../state-words.ts";

/** Says quietly which organisation a section's words come from, and whether the original has changed; nothing for the partner's own text. */
export function changeMark(here: Here, page: CatalogPage, change: Piece["change"]): Markup {
  if (change === null) return nothing;
  const words = operationWords[change.kind];
  if (words === null) return nothing;
  const by = sentence(here, words, { node: nodeName(here, change.by) });
  const drift = driftWords[change.state];
  const note =
    drift !== null && html` · <em>${sentence(here, drift, { from: nodeName(here, page.node) })}</em>`;
  return html`
<p class="mark" data-pagefind-ignore="all"${interfaceMark(here)}>${by}${note}</p>`;
}

/** Says of a service or fact that the original of a local change has changed; each such sentence once, none if all is well. */
export function recordMarks(here: Here, id: RecordId): readonly Markup[] {
  const open = here.site.openChanges(id);
  const states = [...new Set(open.map(({ state }) => state))];
  const partner = open[0]?.partner ?? "";
  return states.map((state) => sentence(here, driftWords[state], { from: nodeName(here, partner) }));
}
