import { describe, expect, test } from "vitest";
import { describeNode, document, listing, partnerFiles } from "../../support/partner-files.ts";
import { fact, service } from "../../support/records.ts";
import type { Files } from "../../support/repository.ts";
import { Paper } from "../support/paper.ts";

const follow = "    follow: true\n";
const change = (id: string, text: string) => `---\noverrides: ${id}\ntitle: Another title\n---\n${text}`;
const toolkit = "title: { en: Local }\nsummary: { en: Ours. }\nlanguage: en\n";
const safety = "## Emergency {#emergency}\n\nCall 112. :fact[nl.support-period]\n\n::service[desk]\n";

/** What a followed partner says of a text, a service and a fact of another node. */
const changesOf = (node: string, name: string) => ({
  [`toolkits/x/overrides/${node}/${name}.en.md`]: change(
    `${node}/${name}`,
    `## Emergency {#emergency replace}\n\nCall 999.\n\n## Before {#before remove="Not needed"}\n`,
  ),
  "toolkits/x/services/desk.yaml": `overrides: ${node}/desk\nphones: { desk: { number: "+31 6 00 00 00 00" } }\n`,
  "toolkits/x/facts/nl.yaml": `overrides: ${node}\nsupport-period: { value: P1M }\n`,
});
const followed = (more: Record<string, string>) =>
  partnerFiles("nl-network", { "toolkits/x/toolkit.yaml": toolkit, ...more });

function paper(theirs: Files, others = {}): Paper {
  const made = new Paper(theirs, others);
  const ids = { "nl-network": "", ...Object.fromEntries(Object.keys(others).map((id) => [id, ""])) };
  made.write("network.yaml", describeNode("welkom-utrecht", listing(ids, { "nl-network": follow })));
  return made;
}

describe("our own is changed by no one else", () => {
  const made = paper(followed(changesOf("welkom-utrecht", "local/safety")));
  made.write("toolkits/local/toolkit.yaml", toolkit);
  made.write("toolkits/local/safety.en.md", document("Safety", safety));
  made.write("toolkits/local/services/desk.yaml", service());
  made.write("toolkits/local/facts/nl.yaml", fact());
  const { catalog, problemsIn } = made.examined();

  test("the page, the service and the fact are as we wrote them", () => {
    const page = catalog.pages.find(({ document }) => document === "welkom-utrecht/local/safety");
    expect(page).toMatchObject({ title: "Safety", changedBy: [], removed: [] });
    expect(page?.pieces.map(({ id, change }) => [id, change])).toEqual([
      ["emergency", null],
      ["before", null],
    ]);
    expect(JSON.stringify(page)).toContain("Call 112.");
    expect(catalog.services).toMatchObject([
      { changedBy: [], phones: { desk: { number: "+31 20 000 00 00" } } },
    ]);
    expect(JSON.stringify(catalog.facts)).not.toMatch(/P1M|1 month/);
    expect(problemsIn(() => true)).toEqual([]);
  });

  test("what others would change is an offer, and nothing to do", () => {
    const { offers, needs } = made.standing();
    const by = "nl-network";
    expect(offers).toMatchObject([
      {
        by,
        kind: "document",
        id: "welkom-utrecht/local/safety",
        language: "en",
        parts: [
          { target: "@title", title: "" },
          { target: "emergency", title: "Emergency" },
          { target: "before", title: "Before you begin" },
        ],
      },
      {
        by,
        kind: "service",
        id: "welkom-utrecht/desk",
        language: null,
        parts: [{ target: "@phones.desk.number" }],
      },
      {
        by,
        kind: "fact",
        id: "welkom-utrecht/nl.support-period",
        language: null,
        parts: [{ target: "@value" }],
      },
    ]);
    expect(needs).toBe(0);
  });

  test("what we say already is no offer, nor what a partner says that we do not follow", () => {
    made.write(
      "toolkits/local/safety.en.md",
      document("Another title", safety.replace(/Call[\s\S]*/, "Call 999.\n")),
    );
    expect(made.standing().offers[0]?.parts.map(({ target }) => target)).toEqual(["before"]);
    made.write("network.yaml", describeNode("welkom-utrecht", listing({ "nl-network": "" })));
    expect(made.standing().offers).toEqual([]);
  });

  test("a followed partner's translation of our text is a page of its own, in a language that we do not have", () => {
    const path = "toolkits/x/translations/welkom-utrecht/local/safety";
    const text =
      "---\ntranslates: welkom-utrecht/local/safety\ntitle: Veiligheid\nsummary: Wat te doen.\n---\n## Nood {#emergency}\n\nBel 112.\n";
    const other = paper(followed({ [`${path}.nl.md`]: text, [`${path}.en.md`]: text }));
    other.write("toolkits/local/toolkit.yaml", toolkit);
    other.write("toolkits/local/safety.en.md", document("Safety", safety));
    const pages = other.examined().catalog.pages.filter(({ node }) => node === "welkom-utrecht");
    expect(pages.map(({ title, translation }) => [title, translation?.by])).toEqual([
      ["Safety", undefined],
      ["Veiligheid", "nl-network"],
    ]);
  });
});

describe("our translation of a partner's document is ours too", () => {
  const path = "toolkits/x/overrides/town/housing/finding-a-home.nl.md";
  const changed =
    "---\noverrides: town/housing/finding-a-home\n---\n## Bel 999 {#before replace}\n\nBel 999.\n";
  const text =
    "---\ntranslates: town/housing/finding-a-home\ntitle: Een huis\nsummary: Wat te doen.\n---\n## Vooraf {#before}\n\nBel ons.\n";
  const home = "toolkits/housing/finding-a-home";
  const dutch = (theirs: Files) => {
    const made = paper(followed({ [path]: changed }), { town: theirs });
    made.write("toolkits/local/toolkit.yaml", toolkit);
    made.write("toolkits/local/translations/town/housing/finding-a-home.nl.md", text);
    const page = made
      .examined()
      .catalog.pages.find(({ node, language }) => node === "town" && language === "nl");
    return {
      page: JSON.stringify(page?.pieces),
      offers: made.standing().offers.map(({ id, language }) => `${id} ${language}`),
    };
  };

  test("a followed partner's change to it is an offer", () => {
    const { page, offers } = dutch(partnerFiles("town"));
    expect(page).toContain("Bel ons.");
    expect(page).not.toContain("999");
    expect(offers).toEqual(["town/housing/finding-a-home nl"]);
  });

  test("where the document's own organisation has that language, the change is to its text, and used", () => {
    const { page, offers } = dutch(
      partnerFiles("town", {
        [`${home}.nl.md`]: text.replace("translates: town/housing/finding-a-home\n", ""),
      }),
    );
    expect(page).toContain("Bel 999.");
    expect(offers).toEqual([]);
  });
});

describe("a partner's page names every followed partner that changed it", () => {
  const theirs = {
    ...partnerFiles("town", {
      "toolkits/housing/services/desk.yaml": service(),
      "toolkits/housing/facts/nl.yaml": fact(),
    }),
    "toolkits/housing/safety.en.md": document("Safety", safety),
  };
  const changedBy = (more: Record<string, string>) =>
    paper(followed(more), { town: theirs })
      .examined()
      .catalog.pages.find(({ document }) => document === "town/housing/safety")?.changedBy;

  test.each<[string, Record<string, string>]>([
    ["its text", { "toolkits/x/overrides/town/housing/safety.en.md": change("town/housing/safety", "") }],
    ["a fact in it", { "toolkits/x/facts/nl.yaml": "overrides: town\nsupport-period: { value: P1M }\n" }],
    ["a fact of its own, which is now meant", { "toolkits/x/facts/nl.yaml": fact() }],
    ["a service of its own, which is now meant", { "toolkits/x/services/desk.yaml": service() }],
  ])("%s", (_, more) => {
    expect(changedBy(more)).toEqual(["nl-network"]);
  });

  test("and none whose change we have changed again", () => {
    const made = paper(
      followed({ "toolkits/x/facts/nl.yaml": "overrides: town\nsupport-period: { value: P1M }\n" }),
      {
        town: theirs,
      },
    );
    made.write("toolkits/local/toolkit.yaml", toolkit);
    made.write("toolkits/local/facts/nl.yaml", "overrides: town\nsupport-period: { value: P2M }\n");
    const page = made.examined().catalog.pages.find(({ document }) => document === "town/housing/safety");
    expect(page?.changedBy).toEqual([]);
  });

  test("and none that did not", () => {
    expect(changedBy({})).toEqual([]);
    expect(changedBy({ "toolkits/x/facts/other.yaml": fact() })).toEqual([]);
  });
});
