import type { Offer } from "../../model/override.ts";
import type { Overview } from "../../model/overview.ts";
import { html } from "../html.ts";
import { brief, type Item, type Part } from "./item.ts";
import type { Reader } from "./reader.ts";
import { partTitle } from "./unseen.ts";

/** What partners would change of the node's own texts, services and facts: nothing of it is on the site. */
export function offersPart(reader: Reader, { standing: { offers } }: Overview): Part {
  const intro = offers.length === 0 ? html`` : html`<p>${reader.say("report.offers-text")}</p>`;
  return {
    title: reader.say("report.offers"),
    intro,
    items: offers.map((offer) => offerItem(reader, offer)),
  };
}

function offerItem(reader: Reader, { by, kind, id, language, parts, path }: Offer): Item {
  const name = kind === "document" ? reader.document(id, language) : reader.record(id);
  const gaps = {
    node: reader.node(by),
    parts: reader.list(
      parts.map(({ target, title }) =>
        title === "" ? partTitle(reader, target) : reader.foreign(title, language),
      ),
    ),
    file: reader.file(path),
  };
  return brief(html`<div class="item">
<h3>${name}${language !== null && html` <span class="in">${reader.language(language)}</span>`}</h3>
<p>${reader.say("report.offer", gaps)}</p>
</div>`);
}
