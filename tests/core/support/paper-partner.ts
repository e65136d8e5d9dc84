import { describeNode, listing } from "../../support/partner-files.ts";

/** What a partner does to its own files; numbers choose among what there is. */
export interface PartnerMove {
  what:
    | "edit"
    | "rename-part"
    | "remove-part"
    | "add-part"
    | "nest"
    | "remove"
    | "rename"
    | "formerly"
    | "forbid"
    | "allow"
    | "forbid-all"
    | "translate"
    | "service"
    | "no-service"
    | "fact"
    | "no-fact"
    | "override";
  text: number;
  part: number;
  style: number;
}

interface Text {
  parts: { id: string; level: number; text: string }[];
  more: string;
  dutch: boolean;
}

/** The front matter of a small document. */
export const head = (more = "") =>
  `---\ntitle: Text\nsummary: Say it.\ntype: guideline\nphase: [arrival]\naudience: [volunteer]\ntopic: [housing]\nsources: [{ title: Guide }]\nreviewed: 2026-11-01\nreview_every: P1Y\n${more}---\n`;
export const toolkit = (more = "") => `title: { en: T }\nsummary: { en: All. }\nlanguage: en\n${more}`;
const service = (text: string) =>
  `name: Desk\nstatus: active\norganization: { name: House }\nphones: { desk: { number: "+31 20 123 45 67" } }\ndescription: ${text}\nassured_date: 2026-11-01\nx_topic: [housing]\nservice_areas: [{ country: NL }]\n`;
const fact = (key: string, text: string) =>
  `${key}:\n  label: { en: Fact }\n  type: text\n  value: ${text}\n  source: { title: Law }\n  checked: 2026-11-01\n  review_every: P1Y\n`;

/** A partner's repository as a few texts, which it edits as people do. */
export class PaperPartner {
  private readonly texts = new Map<string, Text>();
  private readonly facts = new Map<string, string>();
  private readonly changes: string[] = [];
  private licence = "";
  private desk: string | null;
  private readonly id: string;
  private readonly brings: string | null;
  private readonly word: () => string;

  constructor(id: string, brings: string | null, slugs: readonly string[], word: () => string) {
    this.id = id;
    this.brings = brings;
    this.word = word;
    for (const slug of slugs) {
      const parts = ["a", "b", "c"].map((part, at) => ({
        id: part,
        level: at === 1 ? 3 : 2,
        text: `${word()} stays.`,
      }));
      this.texts.set(slug, { parts, more: "", dutch: false });
    }
    for (const key of ["sum", "day"]) this.facts.set(key, word());
    this.desk = word();
  }

  files(): Record<string, string> {
    const files: Record<string, string> = {
      "network.yaml": describeNode(this.id, this.brings === null ? "" : listing({ [this.brings]: "" })),
      "toolkits/t/toolkit.yaml": toolkit(this.licence),
    };
    for (const [slug, { parts, more, dutch }] of this.texts) {
      const body = parts.map(
        ({ id, level, text }) => `${"#".repeat(level)} Part ${id} {#${id}}\n\n${text}\n\n`,
      );
      files[`toolkits/t/${slug}.en.md`] = `${head(more)}${body.join("")}`;
      if (dutch)
        files[`toolkits/t/${slug}.nl.md`] = "---\ntitle: Tekst\nsummary: Zo.\n---\n\n## A {#a}\n\nAnders.\n";
    }
    if (this.desk !== null) files["toolkits/t/services/desk.yaml"] = service(this.desk);
    if (this.facts.size > 0)
      files["toolkits/t/facts/nl.yaml"] = [...this.facts].map(([key, text]) => fact(key, text)).join("");
    if (this.changes.length > 0)
      files[`toolkits/t/overrides/${this.brings}/t/one.en.md`] =
        `---\noverrides: ${this.brings}/t/one\n---\n${this.changes.join("\n")}`;
    return files;
  }

  do(move: PartnerMove): void {
    const slugs = [...this.texts.keys()];
    const slug = slugs[move.text % Math.max(1, slugs.length)] ?? "";
    const text = this.texts.get(slug);
    if (text) this.edit(move, slug, text);
    this.editOthers(move);
  }

  /** Writes these words into one of its own parts. */
  say(words: string, text: number, part: number): void {
    const all = [...this.texts.values()];
    const parts = all[text % Math.max(1, all.length)]?.parts ?? [];
    const one = parts[part % Math.max(1, parts.length)];
    if (one) one.text = words;
  }

  private edit({ what, part, style }: PartnerMove, slug: string, text: Text): void {
    const { parts } = text;
    const one = parts[part % parts.length];
    if (!one) return;
    const word = this.word();
    if (what === "edit") one.text = style === 7 ? `${word}\n\n\`\`\`\nnot ended` : `${word} stays.`;
    if (what === "rename-part") one.id = `r-${word}`;
    if (what === "remove-part" && parts.length > 1) parts.splice(parts.indexOf(one), 1);
    if (what === "add-part") parts.splice(part % parts.length, 0, { id: `n-${word}`, level: 2, text: word });
    if (what === "nest" && parts.indexOf(one) > 0) one.level = one.level === 2 ? 3 : 2;
    if (what === "remove") this.texts.delete(slug);
    if (what === "rename" || what === "formerly") {
      this.texts.delete(slug);
      const names = what === "formerly" && !text.more.includes("formerly");
      const more = names ? `${text.more}formerly: [${this.id}/t/${slug}]\n` : text.more;
      this.texts.set(`t-${word}`, { ...text, more });
    }
    if (what === "forbid" && !text.more.includes("licence")) text.more += "licence: CC-BY-ND-4.0\n";
    if (what === "allow") text.more = text.more.replace(/licence: .*\n/, "");
    if (what === "translate") text.dutch = true;
  }

  private editOthers({ what, text, part }: PartnerMove): void {
    const key = part % 2 ? "sum" : "day";
    if (what === "forbid-all") this.licence = this.licence === "" ? "licence: CC-BY-ND-4.0\n" : "";
    if (what === "service") this.desk = this.word();
    if (what === "no-service") this.desk = null;
    if (what === "fact") this.facts.set(key, this.word());
    if (what === "no-fact") this.facts.delete(key);
    if (what === "override" && this.brings !== null) {
      const target = ["a", "b", "c"][text % 3];
      const kind = ["replace", "prepend", "append", 'remove="Not for us"'][part % 4];
      if (this.changes.some((change) => change.includes(`{#${target} `))) return;
      const said = kind?.startsWith("remove") ? "" : `${this.word()}.\n`;
      this.changes.push(`## Theirs {#${target} ${kind}}\n\n${said}`);
    }
  }
}
