import type { Language } from "../../model/ids.ts";
import { addresses } from "../addresses.ts";
import { changesOf } from "../filters/changes.ts";
import { here, pick } from "../here.ts";
import { attr, html } from "../html.ts";
import type { Site } from "../site.ts";

/** What changed, newest first, as Atom (RFC 4287). Its dates come from the texts, never from the clock. */
export default class FeedFiles {
  data() {
    return {
      pagination: { data: "site.languages", size: 1, alias: "language" },
      permalink: ({ language }: { language: Language }) => addresses.feed(language),
    };
  }

  render({ site, language }: { site: Site; language: Language }): string {
    const { node, generator } = site.catalog;
    const at = here(site, addresses.feed(language), language);
    const name = pick(at, node.title).text;
    const full = (url: string) => (node.url === null ? at.to(url) : new URL(url, node.url).href);
    const changes = changesOf(at);
    return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${at.words.language}">
<title>${at.t("feed.title", { node: name })}</title>
<id>urn:commonkit:${node.id}:${language}</id>
<updated>${changes[0]?.date ?? "1970-01-01T00:00:00Z"}</updated>
<author><name>${name}</name></author>
<generator${attr("version", generator)}>Commonkit</generator>
<link rel="self" type="application/atom+xml"${attr("href", full(at.url))}/>
<link rel="alternate" type="text/html"${attr("href", full(addresses.home(language)))}/>${changes.map(
      (change) => html`
<entry>
<title>${change.title}</title>
<id>urn:commonkit:${change.id}</id>
<updated>${change.date}</updated>
<link rel="alternate" type="text/html"${attr("href", full(change.url))}/>
<summary>${change.summary}</summary>
</entry>`,
    )}
</feed>
`.value;
  }
}
