import { stringify } from "yaml";
import type { Document } from "../model/document.ts";
import type { Language } from "../model/ids.ts";
import { translationBase } from "./digest.ts";
import { forkParts } from "./fork.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { slugOf } from "./headings.ts";
import { introId, parseBody } from "./sections.ts";
import { setFrontMatter } from "./set-front-matter.ts";

/**
 * A translation that is begun: the source's words, to be written over part by part. A part that still has the source's words is
 * known to be missing, whatever `base` says. `translates` is null beside the text itself.
 */
export function startTranslation(
  source: Document,
  translates: string | null,
  help: readonly string[],
): string {
  const { title, summary, agreement } = source;
  const words = {
    ...(translates === null ? {} : { translates }),
    title,
    summary,
    ...(source.keywords.length === 0 ? {} : { keywords: source.keywords }),
  };
  const more = agreement === null ? {} : agreementWords(agreement);
  const head = stringify({ ...words, ...more }, { lineWidth: 0 });
  const base = stringify({ base: translationBase(source) }, { lineWidth: 0 });
  return `---\n${comment(help)}${head}${base}---\n${source.body.replace(/\r\n?/g, "\n")}`;
}

function agreementWords(agreement: NonNullable<Document["agreement"]>): Record<string, unknown> {
  const parties = mapEach(agreement.parties, ({ title }) => ({ title }));
  const fields = mapEach(agreement.fields, ({ label, help, choices }) => ({
    label,
    ...(help === null ? {} : { help }),
    ...(Object.keys(choices).length === 0 ? {} : { choices }),
  }));
  const responsibilities = mapEach(agreement.responsibilities, ({ title }) => ({ title }));
  const all = Object.entries({ parties, fields, responsibilities });
  return Object.fromEntries(all.filter(([, members]) => Object.keys(members).length > 0));
}

const mapEach = <From, To>(
  map: Readonly<Record<string, From>>,
  make: (one: From) => To,
): Record<string, To> => Object.fromEntries(Object.entries(map).map(([key, one]) => [key, make(one)]));

const comment = (lines: readonly string[]): string => lines.map((line) => `# ${line}\n`).join("");

/** An own copy of a document as its file says it, `file` being the text of the partner's; it remembers where it came from. */
export function startCopy(source: Document, file: string): string {
  const { origin, id, licence, translation } = source;
  const forked = {
    from: id,
    ...(origin.commit === null ? {} : { commit: origin.commit }),
    base: translationBase(source),
  };
  // Ids that theirs had lead to theirs. A translation stands beside the text that is copied with it, and was made from the same words.
  const own = translation === null ? { formerly: undefined, licence, forked } : { translates: undefined };
  return setFrontMatter(file.replace(/\r\n?/g, "\n"), own);
}

/**
 * An own copy from a text that somebody copied long ago. What the file does not say is taken from the document it came from; its
 * headings get the ids of that document's parts where the words or their order tell which is meant. Only a part that says what the
 * source says now counts as compared.
 */
export function adoptCopy(
  source: Document,
  sourceFile: string,
  text: string,
  makeCopy: (text: string) => Document | null,
): string {
  const plain = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const own = splitFrontMatter(plain, "").parts;
  const theirs = splitFrontMatter(sourceFile.replace(/\r\n?/g, "\n"), "").parts;
  const body = nameSections(source, own?.body ?? plain);
  const head = own === null ? (theirs?.yaml ?? "") : own.yaml;
  const joined = `---\n${head.trimEnd()}\n---\n${body}`;
  const from = { from: source.id };
  const draft = setFrontMatter(joined, { formerly: undefined, forked: from });
  const copy = makeCopy(draft);
  if (copy === null) return draft;
  const now = translationBase(source);
  const same = forkParts(source, copy).filter(({ state }) => state === "current");
  const base = Object.fromEntries(same.flatMap(({ target }) => (now[target] ? [[target, now[target]]] : [])));
  return setFrontMatter(draft, { forked: { ...from, base } });
}

/** Writes an id behind every heading that has none: the source's for the same heading, else one made of its words. */
function nameSections(source: Document, body: string): string {
  const theirs = parseBody(source.body).sections.slice(1);
  const parsed = parseBody(body);
  const used = new Set(parsed.sections.filter(({ explicit }) => explicit).map(({ id }) => id));
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
      const first = parsed.firstTokens[index] ?? 0;
      const words = (parsed.tokens[first + 1]?.content ?? "").replace(/\s*\n\s*/g, " ");
      // The title of a page stands in its front matter; below it the highest heading has two signs.
      result += `${"#".repeat(Math.max(2, section.level))} ${words} {#${id}}\n`;
    }
    position = section.bodyStart;
  });
  return result + body.slice(position);
}

/** Whether a word is the name of a language as files have it. */
export const isLanguageName = (language: Language): boolean =>
  /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/.test(language);
