import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { HtmlValidate } from "html-validate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Catalog, CatalogPage, CatalogRemoved } from "../../src/model/catalog.ts";
import { isLong } from "../support/cases.ts";
import { exampleCatalog } from "../support/catalog.ts";
import { exampleSite, siteCatalog } from "../support/example-site.ts";
import { type BuiltSite, buildSite } from "../support/site.ts";

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
  "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'";

/** The document that one of the sites shows as a copy. */
const COPIED = "nl-network/first-weeks/doctor";

let folder: string;
const read = (path: string): string => readFileSync(join(folder, path), "utf8");
/** Files of the site; the gallery was added by hand. */
const files = (ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending) && !name.includes("gallery/"))
    .sort();

/** A second site of the same texts, some of them in another state; `at` reads one of its pages. */
let other: BuiltSite;
const at = (url: string): string => readFileSync(join(other.folder, url, "index.html"), "utf8");

beforeAll(async () => {
  folder = await exampleSite();
  other = await buildSite(otherCatalog(), { search: false });
});
afterAll(() => other?.remove());

/** Its look is its own, a removed document's address is another's now, one document is shown as a copy, one is in Somali. */
function otherCatalog(): Catalog {
  const catalog = exampleCatalog();
  const [first] = catalog.pages as readonly [CatalogPage, ...CatalogPage[]];
  const [removed] = catalog.removed as readonly [CatalogRemoved, ...CatalogRemoved[]];
  const somali = {
    ...first,
    language: "so",
    url: "so/nl-network/x/y/",
    title: "Usbuuca koowaad",
    translations: [],
    formerly: [],
  };
  const pages = catalog.pages.map((page) =>
    page.document === COPIED ? { ...page, origin: { ...page.origin, copyFrom: "open-pathways" } } : page,
  );
  return {
    ...catalog,
    node: {
      ...catalog.node,
      accent: { light: "#14506b", dark: "#8fc4dd" },
      logo: "assets/files/logo.png",
    },
    pages: [...pages, somali],
    removed: [
      { ...removed, url: first.url, formerly: [], language: "fr" },
      {
        ...removed,
        url: "fr/nl-network/first-weeks/paper-forms/",
        language: "fr",
        translations: [{ language: "nl", url: first.url }],
      },
    ],
  };
}

describe("every page", () => {
  it("is there for each document in each language, and for the site's own pages", () => {
    const pages = files(".html");
    for (const { url } of exampleCatalog().pages) expect(pages).toContain(`${url}index.html`);
    for (const language of ["nl", "en", "ar"]) {
      for (const own of [
        "",
        "search/",
        "services/",
        "partners/",
        "glossary/",
        "a-z/",
        "offline/",
        "toolkits/",
        "phase/arrival/",
        "topic/housing/",
        "audience/volunteer/",
      ]) {
        expect(pages).toContain(`${language}/${own}index.html`);
      }
    }
  });

  it("tells editors which of their changes to look at, and readers where a service has moved on", () => {
    const list = read("en/translations/index.html").split('id="changes"')[1] ?? "";
    expect(list).toContain(
      'nl-network/helpline</bdi> · <bdi dir="ltr">phones.desk.number</bdi>: <bdi>Welcome Network NL</bdi> has changed this part since.',
    );
    expect(list).toMatch(
      /first-weeks\/doctor\/"[^>]*><bdi[^>]*>nl-network\/first-weeks\/doctor.*Not compared with/,
    );
    const card = read("en/services/index.html").split('id="nl-network-helpline"')[1]?.split("</article>")[0];
    expect(card).toContain("has changed this part since.</em>");
  });

  it("is correct HTML", async () => {
    const validator = new HtmlValidate({
      extends: ["html-validate:recommended"],
      rules: {
        "doctype-style": "off",
        "no-trailing-whitespace": "off",
        // Titles belong to the texts; a browser cuts them where it must.
        "long-title": "off",
        // A telephone number is kept whole by CSS, and a region that scrolls must be reachable by keyboard.
        "tel-non-breaking": "off",
        // Tables in texts stand in a region of their own, which a section element inside Markdown would not be.
        "prefer-native-element": ["error", { exclude: ["region"] }],
      },
    });
    // Where there is little time, not the same pages with other words.
    const checked = files(".html").filter((name) => isLong || !/^(de|es|fr|it|nl|uk)\//.test(name));
    const found: string[] = [];
    for (const name of checked) {
      const report = await validator.validateString(read(name), name);
      for (const result of report.results)
        for (const message of result.messages)
          found.push(`${name}:${message.line} ${message.ruleId}: ${message.message}`);
    }
    expect(found).toEqual([]);
  });

  it("has the policy, and no script or style inside it", () => {
    for (const name of files(".html")) {
      const page = read(name);
      expect([
        name,
        page.includes(`<meta http-equiv="Content-Security-Policy" content="${POLICY}">`),
      ]).toEqual([name, true]);
      expect([
        name,
        page.match(/<style|<script(?![^>]* (?:src=|type="application\/ld\+json"))|\son\w+=|\sstyle=/gi),
      ]).toEqual([name, null]);
    }
  });

  it("has only links that lead somewhere, fragments included", () => {
    const root = "https://site.example/under/a/path/";
    const ids = new Map(
      files(".html").map((name) => [
        name,
        new Set([...read(name).matchAll(/\sid="([^"]+)"/g)].map((match) => match[1])),
      ]),
    );
    const all = new Set(readdirSync(folder, { recursive: true, encoding: "utf8" }));
    const broken: string[] = [];
    for (const name of files(".html")) {
      if (name === "404.html") continue;
      for (const [, href = ""] of read(name).matchAll(/\s(?:href|src)="([^"]*)"/g)) {
        const url = new URL(href.replaceAll("&amp;", "&"), root + name.replace(/index\.html$/, ""));
        if (!url.href.startsWith(root)) {
          if (url.hostname === "site.example") broken.push(`${name}: ${href}`);
          continue;
        }
        const path = url.pathname.slice(new URL(root).pathname.length);
        const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
        const fragment = url.hash.slice(1);
        if (!all.has(file) || (fragment !== "" && !ids.get(file)?.has(fragment)))
          broken.push(`${name}: ${href}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it("weighs little", () => {
    const size = (name: string) =>
      gzipSync(read(files(".css").find((file) => file.includes(`${name}-`)) ?? "")).length;
    expect(size("first") + size("more")).toBeLessThan(9_000);
    for (const { url } of exampleCatalog().pages) {
      const page = gzipSync(read(`${url}index.html`)).length;
      expect(page + size("first") + size("agreement")).toBeLessThan(14_000);
    }
  });
});

describe("where a document was", () => {
  it("says who removed it, when, and where to look instead, at each of its old addresses", () => {
    for (const address of ["nl/nl-network/first-weeks/paper-forms/", "nl/nl-network/arrival/forms/"]) {
      const page = read(`${address}index.html`);
      expect(page).toContain("<h1>Deze pagina is verwijderd</h1>");
      expect(page).toContain(
        '<bdi>Netwerk Welkom NL</bdi> heeft “<bdi>Papieren formulieren</bdi>” verwijderd op <time datetime="2026-11-12">12 november 2026</time>',
      );
      expect(page).toContain("toolkits/nl-network/first-weeks/");
      expect(page).toContain('<meta name="robots" content="noindex">');
      expect(page).toContain('data-pagefind-ignore="all"');
    }
  });

  it("is the page of whoever has that address now", () => {
    const [first] = exampleCatalog().pages;
    expect(at(first?.url ?? "")).not.toContain("verwijderd op");
    // Nothing else is in French any more: the page speaks the site's first language, and leads to pages that are there.
    const gone = at("fr/nl-network/first-weeks/paper-forms/");
    expect(gone).toContain('<html lang="nl"');
    expect(gone).toContain('<bdi lang="fr">Papieren formulieren</bdi>');
    expect(gone).toContain('hreflang="nl">Dezelfde pagina in het Nederlands</a>');
    expect(gone).toContain('href="../../../../nl/search/"');
  });
});

describe("the partners page", () => {
  it("says which partner has a version that waits, and why", () => {
    const waits =
      /<p class="notice">A version from this partner is waiting until we accept it. Many documents have been removed from it.<\/p>/g;
    expect(read("en/partners/index.html").match(waits)).toHaveLength(1);
    expect(read("nl/partners/index.html")).toContain("In die versie zijn veel documenten verwijderd.");
    expect(read("nl/partners/index.html")).toMatch(
      /Money and the bank<\/a>: De licentie wordt hier niet geaccepteerd\./,
    );
    expect(read("en/partners/index.html")).not.toContain("licence-refused");
  });

  it("draws who uses whose guidance, and says it in words", () => {
    const page = read("en/partners/index.html");
    expect(
      page.match(
        /<div class="drawing [^>]* role="img" aria-label="How guidance is shared" aria-describedby="ck-graph-text">/g,
      ),
    ).toHaveLength(2);
    expect(page).toContain(
      '<dt>Uses guidance from</dt><dd><a href="#welkom-voorbeeldstad"><bdi>Welcome Voorbeeldstad</bdi></a> · <a href="#open-pathways">',
    );
    expect(page.match(/<path class="way aside"/g)).toHaveLength(2);
  });
});

describe("a document's page", () => {
  it("shows hostile text as text", () => {
    const page = read("nl/welkom-voorbeeldstad/here/hostile/index.html");
    expect(page).toContain("Formulier &lt;b&gt;&quot;check-in&quot;&lt;/b&gt; &amp; verslag");
    expect(page).not.toContain("<script>alert");
  });

  it("says a length of time that a blank has to begin with in words", () => {
    const page = read("nl/nl-network/agreements/organisation-and-group/index.html");
    expect(page).toContain("1 jaar en 6 maanden");
  });

  it("draws numbers whole, from left to right, as something to call", () => {
    const page = read("ar/nl-network/first-weeks/first-week/index.html");
    expect(page).toContain('<a class="call" href="tel:0880123456">');
    expect(page).toContain('<bdi class="number" dir="ltr">088 0123 456</bdi>');
  });

  it("says what is local, what has moved on, and what was left out", () => {
    const page = read("nl/nl-network/first-weeks/first-week/index.html");
    expect(page).toMatch(/Lokale tekst van <bdi>Welkom Voorbeeldstad<\/bdi>/);
    expect(page).toMatch(/<bdi>Netwerk Welkom NL<\/bdi> heeft dit deel sindsdien veranderd/);
    expect(page).toContain("Voorbeeldstad heeft zo’n fonds niet.");
  });

  it("names the services that were asked for and not found", () => {
    expect(read("en/nl-network/first-weeks/finding-a-home/index.html")).toContain(
      "::services{topic=housing}",
    );
  });

  it("says when its translation is behind, and in which language it is read instead", () => {
    expect(read("ar/nl-network/first-weeks/first-week/index.html")).toContain("تغيّر الأصل باللغة الإنجليزية");
    expect(read("en/open-pathways/volunteers/wellbeing/index.html")).toContain(
      'id="ck-from-ar" lang="ar" dir="rtl"',
    );
    expect(read("ar/phase/any/index.html")).toContain("open-pathways/volunteers/wellbeing/#ck-from-ar");
  });

  it("leads on from where it was before", () => {
    const old = read("en/nl-network/arrival/first-week/index.html");
    expect(old).toContain('http-equiv="refresh" content="0; url=../../first-weeks/first-week/"');
    expect(old).not.toContain("data-pagefind-body");
  });

  it("says that it is a copy, and of whom", () => {
    const words = { nl: "Dit is een kopie van", en: "This is a copy from", ar: "هذه نسخة من" };
    for (const page of exampleCatalog().pages) {
      const word = words[page.language as keyof typeof words];
      const isCopy = page.document === COPIED;
      expect(at(page.url).includes(`<p class="notice" data-pagefind-ignore="all"><strong>${word} <a `)).toBe(
        isCopy,
      );
    }
    expect(at(`en/${COPIED}/`)).toContain("We could not reach <bdi>Welcome Network NL</bdi> directly");
  });

  it("has English words around a language that the interface does not speak", () => {
    const page = at("so/nl-network/x/y/");
    expect(page).toContain('<html lang="so" dir="ltr"');
    expect(page).toContain('<header class="bar" lang="en">');
    expect(page).toContain("<h1>Usbuuca koowaad</h1>");
  });
});

describe("a node's own look", () => {
  it("is its colour, light and dark, and its logo beside its name", () => {
    const home = at("en");
    const style = /href="\.\.\/(assets\/first-[^"]+\.css)"/.exec(home)?.[1] ?? "";
    expect(readFileSync(join(other.folder, style), "utf8")).toContain("--accent:light-dark(#14506b,#8fc4dd)");
    expect(home).toContain(
      '<img class="logo" src="../assets/files/logo.png" alt="">Welcome Voorbeeldstad</a>',
    );
    expect(readFileSync(join(other.folder, "icon.svg"), "utf8")).toContain('fill="#14506b"');
  });
});

describe("files for programs", () => {
  it("hold the catalog without the texts", () => {
    const catalog = JSON.parse(read("catalog.json")) as { pages: object[] };
    expect(catalog.pages).toHaveLength(siteCatalog().pages.length);
    expect(catalog.pages.every((page) => !("pieces" in page))).toBe(true);
  });

  it("say who we are, what we publish and whom we follow", () => {
    const { node, publishes, search, follows } = JSON.parse(read(".well-known/commonkit.json"));
    expect(node.id).toBe("welkom-voorbeeldstad");
    expect(publishes.catalog).toBe("https://welkom-voorbeeldstad.example/catalog.json");
    expect(search.pages.ar).toBe("https://welkom-voorbeeldstad.example/ar/search/");
    expect(follows.map(({ id, follow }: { id: string; follow: boolean }) => [id, follow])).toEqual([
      ["nl-network", true],
      ["open-pathways", false],
    ]);
  });

  it("are facts for search engines in every document but sensitive ones, which show nothing when shared", () => {
    const page = read("en/nl-network/first-weeks/first-week/index.html");
    const [, data = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page) ?? [];
    expect(JSON.parse(data)).toMatchObject({
      "@type": "WebPage",
      inLanguage: "en",
      lastReviewed: "2025-01-10",
    });
    expect(page).toContain('<meta property="og:title" content="The first week after arrival">');
    expect(page).toContain(
      '<link rel="alternate" hreflang="x-default" href="https://welkom-voorbeeldstad.example/nl/nl-network/first-weeks/first-week/">',
    );
    const sensitive = read("en/open-pathways/volunteers/wellbeing/index.html");
    expect(sensitive).not.toMatch(/og:description|ld\+json|name="description"/);
    expect(sensitive).toContain('<meta property="og:title" content="Welcome Voorbeeldstad">');
    const hostile = read("nl/welkom-voorbeeldstad/here/hostile/index.html");
    expect(hostile).not.toContain("<script>alert");
    expect(hostile).toContain("\\u003c/script>");
  });

  it("give hosts the policy as headers", () => {
    for (const name of ["_headers", ".htaccess", "vercel.json"])
      expect([name, read(name).includes(`${POLICY}; frame-ancestors 'none'`)]).toEqual([name, true]);
  });

  it("date the feed by the texts, never by the clock", () => {
    const feed = read("feeds/en.xml");
    expect(feed).toContain("<updated>2026-11-12T08:30:00Z</updated>");
    expect(feed.match(/<updated>20\d\d-/g)?.length).toBeGreaterThan(5);
  });
});
