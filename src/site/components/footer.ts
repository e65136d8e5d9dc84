import { addresses } from "../addresses.ts";
import { type Here, interfaceMark, nodeName } from "../here.ts";
import { html, type Markup } from "../html.ts";

/** All of the site's own pages, and whose site it is. */
export function footer(here: Here): Markup {
  const { site, own, t, to } = here;
  const { node } = site.catalog;
  const links: [string, string][] = [
    [addresses.services(own), t("service.title")],
    [addresses.toolkits(own), t("toolkit.title")],
    [addresses.index(own), t("index.title")],
    [addresses.changes(own), t("changes.title")],
    [addresses.card(own), t("card.title")],
    [addresses.glossary(own), t("glossary.title")],
    [addresses.partners(own), t("partners.title")],
    [addresses.offline(own), t("offline.title")],
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
