import { addresses } from "../addresses.ts";
import { type Here, interfaceMark, nodeName } from "../here.ts";
import { html, type Markup } from "../html.ts";

/** All of the site's own pages, and whose site it is. */
export function footer(here: Here): Markup {
  const { site, language, t, to } = here;
  const { node } = site.catalog;
  const links: [string, string][] = [
    [addresses.services(language), t("service.title")],
    [addresses.toolkits(language), t("toolkit.title")],
    [addresses.index(language), t("index.title")],
    [addresses.changes(language), t("changes.title")],
    [addresses.card(language), t("card.title")],
    [addresses.glossary(language), t("glossary.title")],
    [addresses.partners(language), t("partners.title")],
    [addresses.offline(language), t("offline.title")],
  ];
  return html`<footer class="foot"${interfaceMark(here)}>
<nav aria-label="${t("site.menu")}">
<ul>${links.map(
    ([url, text]) => html`
<li><a href="${to(url)}">${text}</a></li>`,
  )}
</ul>
</nav>
<p>${nodeName(here, node.id)}${node.contact.email !== null && html` · <a href="mailto:${node.contact.email}"><bdi dir="ltr">${node.contact.email}</bdi></a>`} · ${t("site.source-code")}</p>
</footer>`;
}
