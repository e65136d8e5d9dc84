import { addresses } from "../addresses.ts";
import type { Here } from "../here.ts";
import { attr, html, type Markup } from "../html.ts";
import { contactLink } from "./contact-link.ts";
import { icon } from "./icon.ts";

/** The search: a field, and room for results. Nothing is loaded before the reader uses it; without script it is not there. */
export function searchBox(here: Here): Markup {
  const { site, own, t, to } = here;
  // The words are filled in by the browser.
  const tell = contactLink(here, `${t("search.tell-subject")}: {query}`, `{query}\n\n${own}`);
  return html`<noscript><p class="notice">${t("search.without-script")} <a href="${to(addresses.index(own))}">${t("index.title")}</a></p></noscript>
<form class="search" role="search" data-labels="${to(site.assets.labels[own] ?? "")}" data-words="${to(site.assets.words[own] ?? "")}" data-working="${t("search.working")}"${attr("data-tell", tell)}>
<label for="ck-query">${t("search.label")}</label>
<div class="field"><input id="ck-query" name="q" type="search" autocomplete="off" autocapitalize="none" enterkeyhint="search" aria-describedby="ck-hint"><button type="submit">${icon("search")}<span>${t("search.button")}</span></button></div>
<p class="hint" id="ck-hint">${t("search.hint")}</p>
</form>
<p class="status" id="ck-status" role="status"></p>
<template id="ck-failed">${t("search.failed")} <a href="${to(addresses.index(own))}">${t("index.title")}</a></template>
<div id="ck-found"></div>`;
}
