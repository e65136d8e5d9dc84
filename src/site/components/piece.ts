import type { Block, CatalogPage, Html, Piece } from "../../model/catalog.ts";
import { addresses } from "../addresses.ts";
import { type Here, interfaceMark } from "../here.ts";
import { attr, html, type Markup, nothing, trusted } from "../html.ts";
import { changeMark } from "./change-mark.ts";
import { type Count, filled } from "./filled.ts";
import { serviceLink, shortCard } from "./services/service-card.ts";

/** One heading with its own text; a clause of an agreement has a number in its heading and a note below it. */
export function piece(
  here: Here,
  page: CatalogPage,
  part: Piece,
  count: Count,
  clause: { number: string; note: Markup } | null,
): Markup {
  const blocks = part.blocks.map((block) => drawBlock(here, block, Math.max(part.level, 2), count));
  return html`
<div class="piece"${attr("data-changed", part.change?.kind)}>
${clause === null ? trusted(part.heading) : numbered(part.heading, clause.number)}${changeMark(here, page, part.change)}${clause?.note}
${blocks}
</div>`;
}

/** The number goes inside the heading, after its opening tag, which Commonkit's renderer wrote. */
function numbered(heading: Html, number: string): Markup {
  const inside = heading.indexOf(">") + 1;
  return html`${trusted(heading.slice(0, inside) as Html)}<span class="clause">${number}</span> ${trusted(heading.slice(inside) as Html)}`;
}

function drawBlock(here: Here, block: Block, level: number, count: Count): Markup {
  if (block.kind === "html") return filled(here, block.html, count);
  const found = block.services.flatMap((id) => here.site.services.get(id) ?? []);
  const more = block.more ? moreServices(here) : nothing;
  if (found.length === 0) return block.more ? more : notFound(here, block.asked);
  const below = Math.min(level + 1, 6) as 3 | 4 | 5 | 6;
  const cards = found.map((service) => {
    if (count.services.has(service.id)) return serviceLink(here, service);
    count.services.add(service.id);
    return shortCard(here, service, below);
  });
  return html`<div class="services">${cards}</div>${more}`;
}

/** A page with very many services shows the first of them. */
function moreServices(here: Here): Markup {
  const address = here.to(addresses.services(here.words.language));
  return html`<p class="notice" data-pagefind-ignore="all"${interfaceMark(here)}>${here.t("service.too-many")} <a href="${address}">${here.t("home.all-services")}</a></p>`;
}

/** What was asked for stays visible, so that someone notices and adds it. */
function notFound(here: Here, asked: string): Markup {
  if (asked === "") return nothing;
  return html`<p class="notice" data-pagefind-ignore="all"${interfaceMark(here)}>${here.t("service.not-found")} <span class="fine">${here.t("service.not-found-hint", { asked: "" })}<code dir="ltr">${asked}</code></span></p>`;
}
