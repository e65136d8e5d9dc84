import type { Document } from "../../model/document.ts";
import type { Digest } from "../../model/ids.ts";
import { plainFile, plainLineEnds } from "../../values/line-ends.ts";
import { toLine } from "../documents/parse-context.ts";
import { splitFrontMatter } from "../files/front-matter.ts";
import { setFrontMatter, setKey } from "../files/set-front-matter.ts";
import { parseYaml } from "../files/yaml.ts";
import { headingLine, slugOf } from "../markdown/headings.ts";
import { headingWords, introId, parseBody } from "../markdown/sections.ts";
import { translationBase } from "../overrides/digest.ts";
import { forkParts } from "../translations/fork-state.ts";

/**
 * A copy of a document as its file says it: `file` is the partner's text, `body` the text below its front matter in the copy.
 * It records its original. `base` is what a translation was made from, in the words of the node's copy of that.
 */
export function startCopy(
  source: Document,
  file: string,
  body: string,
  base: Readonly<Record<string, Digest>>,
): string {
  const { origin, id, licence, translation } = source;
  const forked = {
    from: id,
    ...(origin.commit === null ? {} : { commit: origin.commit }),
    base: translationBase(source),
  };
  const plain = plainLineEnds(file);
  const { parts } = splitFrontMatter(plain, "");
  const text = parts === null ? plain : plain.slice(0, plain.length - parts.body.length) + body;
  // Former ids of the partner's document lead to the partner's document.
  const own =
    translation === null
      ? { formerly: undefined, licence, forked }
      : { translates: undefined, base: { ...translation.base, ...base }, forked };
  return setFrontMatter(text, own);
}

/** A text that was copied long ago, and what it is a copy of. */
export interface AdoptInput {
  source: Document;
  /** The partner's document as it would be in the node. */
  carried: Document;
  text: string;
  /** Values for what the file does not say itself. */
  fallback: Readonly<Record<string, unknown>>;
  /** Its links as they lead from its new place; `parts` are sections that have another id now. */
  carry: (body: string, parts: ReadonlyMap<string, string>) => string;
}

/** Keys about a text's place and origin: never taken from another text. */
const notTaken = new Set(["translates", "base", "accepted", "forked", "formerly", "machine"]);

/**
 * A copy made from a text that was copied long ago. What the file does not say is taken from its original. Its
 * headings get the ids of the original's sections if the words or their order show which is meant. Only a part that says what the
 * original says now counts as compared.
 */
export function adoptCopy({ source, carried, text, fallback, carry }: AdoptInput): string {
  const plain = plainFile(text);
  const own = splitFrontMatter(plain, "").parts;
  const written = own === null ? {} : (parseYaml(own.yaml, "").value ?? {});
  const missing = Object.entries(fallback).filter(
    ([key]) => !notTaken.has(key) && !Object.hasOwn(written, key),
  );
  const head = missing.reduce((yaml, [key, value]) => setKey(yaml, key, value), own?.yaml ?? "");
  const named = nameSections(source, own?.body ?? plain);
  const body = carry(named.body, named.parts);
  const theirs = `${source.node}/`;
  const formerly = (Array.isArray(written.formerly) ? written.formerly : []).filter(
    (id) => typeof id === "string" && !id.startsWith(theirs),
  );
  const draft = setFrontMatter(`---\n${head.trimEnd()}\n---\n${body}`, {
    formerly: formerly.length === 0 ? undefined : formerly,
  });
  const textOf = (key: "title" | "summary"): string =>
    typeof written[key] === "string" ? toLine(written[key]) : source[key];
  const from = { from: source.id };
  const forked = { ...from, commit: null, base: {} };
  const copy: Document = { ...source, body, title: textOf("title"), summary: textOf("summary"), forked };
  const now = translationBase(source);
  const same = forkParts(carried, copy).filter(({ state }) => state === "current");
  const base = Object.fromEntries(same.flatMap(({ target }) => (now[target] ? [[target, now[target]]] : [])));
  return setFrontMatter(draft, { forked: { ...from, base } });
}

/**
 * Writes an id after every heading that has none: the original's for the same heading, or else one made from its words. `parts` are
 * sections that have another id now.
 */
function nameSections(source: Document, body: string): { body: string; parts: ReadonlyMap<string, string> } {
  const theirs = parseBody(source.body).sections.slice(1);
  const parsed = parseBody(body);
  const used = new Set(parsed.sections.filter(({ explicit }) => explicit).map(({ id }) => id));
  const parts = new Map<string, string>();
  let result = "";
  let position = 0;
  parsed.sections.forEach((section, index) => {
    if (section.id === introId) return;
    const heading = body.slice(section.start, section.bodyStart);
    result += body.slice(position, section.start);
    if (section.explicit) result += heading;
    else {
      const like = theirs.find(({ id, title }) => !used.has(id) && slugOf(title) === slugOf(section.title));
      let id = like?.id ?? section.id;
      for (let number = 2; used.has(id); number++) id = `${section.id}-${number}`;
      used.add(id);
      if (id !== section.id) parts.set(section.id, id);
      // The title of a page is in its front matter; below it the highest heading has two signs.
      result += `${headingLine(Math.max(2, section.level), headingWords(parsed, index), id)}\n`;
    }
    position = section.bodyStart;
  });
  return { body: result + body.slice(position), parts };
}
