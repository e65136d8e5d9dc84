import fc from "fast-check";
import { expect, test } from "vitest";
import { cases } from "../../support/cases.ts";
import { describeNode, listing } from "../../support/partner-files.ts";
import { PaperNetwork } from "../support/paper-network.ts";
import { head, PaperPartner, toolkit } from "../support/paper-partner.ts";

/*
 * Three nodes: ours, a partner, and one that this partner brings. All three write; after each fetch it is asked whether every word of
 * ours is on the site, or else named in `status` and in the report, and whether every state says what is on the page. What is
 * on the site is found by words that occur nowhere else, so nothing of the product is needed to say what must hold.
 */

const ids = ["nl-network", "open-pathways"] as const;
const [A, B] = ids;
const kinds = ["replace", "prepend", "append", "remove", "before", "after"] as const;
const number = fc.nat(7);
const numbers = {
  text: fc.constantFrom(0, 0, 0, 1, 2),
  part: fc.nat(3),
  style: number,
  node: fc.constantFrom(...ids),
};
const named = <What extends string>(...what: readonly What[]) =>
  fc.record({ ...numbers, what: fc.constantFrom(...what) });

const ourMove = named("title", "service", "fact", "translation", "accept", "accept-part", "merge");
const change = fc.record({
  ...numbers,
  what: fc.constant("change" as const),
  kind: fc.constantFrom(...kinds),
});
const partMove = named("edit", "rename-part", "remove-part", "add-part", "nest", "say-ours");
const textMove = named(
  ...(["remove", "rename", "formerly", "forbid", "allow", "forbid-all", "translate"] as const),
  ...(["service", "no-service", "fact", "no-fact", "override"] as const),
);
const sync = fc.record({ what: fc.constant("sync" as const), removals: fc.boolean(), licence: fc.boolean() });
const move = fc.oneof(
  { weight: 6, arbitrary: fc.record({ ours: change }) },
  { weight: 6, arbitrary: fc.record({ ours: ourMove }) },
  { weight: 8, arbitrary: fc.record({ theirs: partMove }) },
  { weight: 4, arbitrary: fc.record({ theirs: textMove }) },
  { weight: 6, arbitrary: fc.record({ sync }) },
);
type Of<T> = T extends fc.Arbitrary<infer M> ? M : never;

class World {
  private count = 0;
  private readonly partners: Readonly<Record<string, PaperPartner>>;
  private readonly ours: PaperNetwork;
  /** Words of ours that a partner now has too. */
  private readonly shared = new Set<string>();

  constructor() {
    const word = () => this.word("theirs");
    this.partners = {
      [A]: new PaperPartner(A, B, ["one", "two"], word),
      [B]: new PaperPartner(B, null, ["one"], word),
    };
    const own = ["local", ...ids].map((slug) => [`toolkits/${slug}/toolkit.yaml`, toolkit()]);
    this.ours = new PaperNetwork({
      "network.yaml": describeNode("us", listing({ [A]: "" }, { [A]: "    follow: true\n" })),
      ...Object.fromEntries(own),
      "toolkits/local/own.en.md": `${head()}\n## Own {#own}\n\nOwn.\n`,
    });
    this.sync({ removals: false, licence: false });
  }

  private word(whose: "ours" | "theirs"): string {
    this.count++;
    return `${whose}${this.count}x`;
  }

  do(one: Of<typeof move>): void {
    if ("sync" in one) {
      this.sync(one.sync);
      this.check();
    } else if ("theirs" in one) this.theirs(one.theirs);
    else if (one.ours.what === "change") this.change(one.ours);
    else this.write(one.ours);
  }

  sync({ removals, licence }: Pick<Of<typeof sync>, "removals" | "licence">): void {
    const files = Object.entries(this.partners).map(([id, partner]) => [id, partner.files()]);
    this.ours.sync(Object.fromEntries(files), {
      ...(removals && { acceptRemovals: ids }),
      ...(licence && { acceptLicence: ids }),
    });
  }

  private theirs(one: Of<typeof partMove> | Of<typeof textMove>): void {
    const partner = this.partners[one.node];
    if (one.what !== "say-ours") {
      partner?.do({ ...one, what: one.what });
      return;
    }
    const said = Object.values(this.ours.own).flatMap((own) => own.match(/ours\d+x stays\./g) ?? []);
    const words = said[one.style % Math.max(1, said.length)];
    if (words === undefined) return;
    this.shared.add(words.split(" ")[0] ?? "");
    partner?.say(words, one.text, one.part);
  }

  /** A text of the partners as we have it: its id and the ids of its parts. */
  private choose(text: number): { id: string; parts: readonly string[] } | null {
    const all = ids.flatMap((node) =>
      Object.entries(this.ours.partnerFiles(node)).flatMap(([path, body]) => {
        const slug = /^toolkits\/t\/([\w-]+)\.en\.md$/.exec(path)?.[1];
        const parts = [...body.matchAll(/\{#([\w-]+)\}/g)].map(([, id = ""]) => id);
        return slug === undefined ? [] : [{ id: `${node}/t/${slug}`, parts }];
      }),
    );
    return all[text % Math.max(1, all.length)] ?? null;
  }

  private write({ what, text, part, style, node }: Of<typeof ourMove>): void {
    const { own } = this.ours;
    const chosen = this.choose(text);
    const { id = "", parts = [] } = chosen ?? {};
    const has = (path: string, words = "") => this.ours.partnerFiles(node)[path]?.includes(words) === true;
    const begin = (path: string, file: string, name: string, language: string | null = null): void => {
      if (path in own) return;
      own[path] = file;
      this.ours.accept(name, language);
    };
    if (what === "service" && has("toolkits/t/services/desk.yaml"))
      begin(
        `toolkits/${node}/services/desk.yaml`,
        `overrides: ${node}/desk\ndescription: ${this.word("ours")} helps.\n`,
        `${node}/desk`,
      );
    if (what === "fact" && has("toolkits/t/facts/nl.yaml", "sum:"))
      begin(
        `toolkits/${node}/facts/nl.yaml`,
        `overrides: ${node}\nsum:\n  value: ${this.word("ours")}\n  source: { title: Ours }\n  checked: 2026-11-02\n`,
        `${node}/nl.sum`,
      );
    if (chosen === null) return;
    if (what === "translation") {
      const said = parts.map((one) => `## Deel {#${one}}\n\n${this.word("ours")} blijft.\n\n`);
      const file = `---\ntranslates: ${id}\ntitle: ${this.word("ours")}\nsummary: Zo.\n---\n\n${said.join("")}`;
      begin(`toolkits/local/translations/${id}.nl.md`, file, id, "nl");
    }
    if (what === "title") {
      const path = `toolkits/local/overrides/${id}.en.md`;
      const file = own[path] ?? `---\noverrides: ${id}\n---\n`;
      if (file.includes("\ntitle:")) return;
      own[path] = file.replace("\n---\n", `\ntitle: ${this.word("ours")}\n---\n`);
      this.ours.accept(id, "en", "@title");
    }
    if (what === "merge") this.ours.merge(id);
    if (what === "accept") this.ours.accept(id, style % 2 ? "en" : "nl");
    if (what === "accept-part")
      this.ours.accept(id, style % 2 ? "en" : "nl", parts[part % Math.max(1, parts.length)] ?? null);
  }

  private change({ text, part, style, kind }: Of<typeof change>): void {
    const chosen = this.choose(text);
    const target = chosen?.parts[part % Math.max(1, chosen.parts.length)];
    if (!chosen || target === undefined) return;
    const path = `toolkits/local/overrides/${chosen.id}.en.md`;
    const file = this.ours.own[path] ?? `---\noverrides: ${chosen.id}\n---\n`;
    const isNew = kind === "before" || kind === "after";
    // Two that exclude each other in one file are a mistake of ours.
    const rivals = kind === "prepend" || kind === "append" ? [kind, "replace", "remove"] : kinds;
    if (!isNew && rivals.some((one) => file.includes(`{#${target} ${one}`))) return;
    const word = this.word("ours");
    const reason = kind === "remove" ? `="${word}"` : "";
    const braces = isNew ? `{#new-${word} ${kind}=${target}}` : `{#${target} ${kind}${reason}}`;
    const inner = `${word} and\n\n### Inner {#inner-${word}}\n\nmore.`;
    const styles = [`${word} stays.`, `- ${word}\n- two\n`, ...(kind === "prepend" ? [] : [inner])];
    const said = kind === "remove" ? "" : `\n${styles[style % styles.length]}\n`;
    this.ours.own[path] = `${file.trimEnd()}\n\n## Ours ${braces}\n${said}`;
    this.ours.accept(chosen.id, "en", target);
  }

  /** Everything that must hold. */
  private check(): void {
    const { site, standing, status, report, mistakes } = this.ours.look();
    const isOn = (word: string) => site.includes(word);
    for (const [path, text] of Object.entries(this.ours.own)) {
      if (path.includes("/bases/")) continue;
      for (const word of text.replace(/remove="[^"]*"/g, "").match(/ours\d+x/g) ?? []) {
        if (isOn(word)) continue;
        expect(status, `${word} is in no status`).toContain(path);
        expect(report(), `${word} is in no report`).toContain(word);
      }
    }
    for (const { words, path } of standing.unseen)
      for (const word of JSON.stringify(words.map(({ text }) => text)).match(/ours\d+x/g) ?? [])
        if (!this.shared.has(word)) expect(isOn(word), `${word} of ${path} is on the site`).toBe(false);
    for (const { path, line, target, kind, state } of standing.changes) {
      if (kind === "remove" || line === 1) continue;
      const below = (this.ours.own[path] ?? "").split("\n").slice(line).join("\n");
      const [word = ""] = /ours\d+x/.exec(below) ?? [];
      if (this.shared.has(word)) continue;
      expect(isOn(word), `${word}, ${target} ${kind} in ${path}, is ${state}`).toBe(state !== "refused");
    }
    // A choice that merge has left is for us to make.
    if (Object.values(this.ours.own).some((text) => text.includes("<<<<<<< "))) return;
    expect(standing.mistakes, `a partner's act is no mistake of ours: ${mistakes.join("; ")}`).toBe(0);
  }
}

test("no word of ours is off the site without being named, and every state says what is on the page", () => {
  fc.assert(
    fc.property(fc.array(move, { minLength: 3, maxLength: 14, size: "max" }), (moves) => {
      const world = new World();
      for (const one of moves) world.do(one);
      for (const all of [false, true]) world.do({ sync: { what: "sync", removals: all, licence: all } });
    }),
    { numRuns: cases(60, 300) },
  );
});
