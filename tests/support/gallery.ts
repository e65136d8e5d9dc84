import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isOperation, operationTraits } from "../../src/core/overrides/operation-traits.ts";
import type { Catalog, CatalogPage } from "../../src/model/catalog.ts";
import type { Drift, TranslationState } from "../../src/model/override.ts";
import { changeMark } from "../../src/site/components/change-mark.ts";
import { chips } from "../../src/site/components/chips.ts";
import { contents } from "../../src/site/components/contents.ts";
import { entry } from "../../src/site/components/entry.ts";
import { facetLinks, journey } from "../../src/site/components/facet-links.ts";
import { neighbours } from "../../src/site/components/neighbours.ts";
import {
  copyNotice,
  forkNotice,
  machineNotice,
  translationNotice,
} from "../../src/site/components/notices.ts";
import { origin, sources } from "../../src/site/components/origin.ts";
import { piece } from "../../src/site/components/piece.ts";
import { progressLines } from "../../src/site/components/progress.ts";
import { serviceCard } from "../../src/site/components/services/service-card.ts";
import { toolkitCard } from "../../src/site/components/toolkit-card.ts";
import { type Here, here } from "../../src/site/here.ts";
import { html, type Markup } from "../../src/site/html.ts";
import { page } from "../../src/site/layouts/page.ts";
import { Site } from "../../src/site/site.ts";
import { driftWords, translationWords } from "../../src/site/state-words.ts";

const KINDS = Object.keys(operationTraits)
  .filter(isOperation)
  .filter((kind) => operationTraits[kind].hasText);
const STATES = Object.keys(translationWords) as readonly TranslationState[];
const DRIFTS = Object.keys(driftWords) as readonly Drift[];

/**
 * Writes a page with every component in every state into a built site, one for each language, at `<language>/gallery/`. It is never
 * published: only tests and the pictures are made from it.
 */
export async function writeGallery(catalog: Catalog, folder: string): Promise<void> {
  const site = dress(new Site(catalog), folder);
  for (const language of catalog.node.languages) {
    const at = here(site, `${language}/gallery/`, language);
    const text = page(at, {
      title: "Gallery",
      description: "",
      kind: "document",
      listed: false,
      main: gallery(at),
    });
    await mkdir(join(folder, language, "gallery"), { recursive: true });
    await writeFile(join(folder, language, "gallery/index.html"), text);
  }
}

/** Gives pages that are made one by one the styles and browser code of a built site. */
export function dress(site: Site, folder: string): Site {
  const home = readFileSync(join(folder, "en/index.html"), "utf8");
  const find = (pattern: RegExp): string => pattern.exec(home)?.[1] ?? "";
  site.assets = {
    first: find(/href="\.\.\/(assets\/first-[^"]+\.css)"/),
    agreement: "",
    more: find(/href="\.\.\/(assets\/more-[^"]+\.css)"/),
    script: find(/src="\.\.\/(assets\/site-[^"]+\.js)"/),
    labels: {},
    words: {},
  };
  return site;
}

function gallery(at: Here): Markup {
  const pages = at.site.pagesFor(at.language);
  const training = pages.find(({ type }) => type === "training") as CatalogPage;
  const week = pages.find(({ document }) => document.endsWith("/first-week")) as CatalogPage;
  const [service] = at.site.catalog.services;
  return html`<h1>Gallery</h1>
${part("Buttons", html`<p class="actions"><button type="button">${at.t("document.print")}</button><button type="button" disabled>${at.t("document.share")}</button><a href="#ck-main">${at.t("document.report")}</a></p>`)}
${part("Kinds and topics", chips(at, week))}
${part("Contents", contents(at, week.pieces))}
${part("Journey", journey(at))}
${part("Topics", facetLinks(at, "topic", at.t("home.others")))}
${part("Entries", html`<ul class="entries">${pages.slice(0, 4).map((document) => entry(at, document))}</ul>`)}
${part("Toolkits", html`<ul class="cards">${at.site.catalog.toolkits.map((toolkit) => toolkitCard(at, toolkit))}</ul>`)}
${part("Translations", html`${STATES.map((state) => translationNotice(at, { ...week, translation: { ...week.translation, of: "en", by: week.node, state } as CatalogPage["translation"] }))}`)}
${part("Copies", html`${copyNotice(at, { ...week, origin: { ...week.origin, copyFrom: "nl-network" } })}${[week.url, null].map((url) => forkNotice(at, { ...week, copy: { node: "open-pathways", changed: true, url } as CatalogPage["copy"] }))}${machineNotice(at, { ...week, translation: { machine: true } as CatalogPage["translation"] })}`)}
${part("Local changes", html`${KINDS.flatMap((kind) => DRIFTS.map((state) => changeMark(at, week, { by: at.site.catalog.node.id, kind, state })))}`)}
${part("Boxes and questions", html`<div class="text">${progressLines(at, training)}${training.pieces.map((one) => piece(at, training, one, { facts: 0, services: new Set() }, null))}</div>`)}
${part(
  "Services",
  html`<div class="services">${
    service !== undefined &&
    (["active", "temporarily closed", "inactive", "defunct"] as const).map((status) =>
      serviceCard(
        at,
        { ...service, status, alert: status === "active" ? service.description : null },
        { level: 3 },
      ),
    )
  }${at.site.catalog.services.map((one) => serviceCard(at, one, { level: 3, brief: one.id.endsWith("desk") }))}</div>`,
)}
${part("Sources", html`${sources(at, week)}${origin(at, week)}${neighbours(at, week)}`)}`;
}

function part(title: string, inside: Markup): Markup {
  return html`<section>
<h2 lang="en" dir="ltr">${title}</h2>
${inside}
</section>
`;
}
