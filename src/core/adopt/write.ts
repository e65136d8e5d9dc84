import type { Commit, Day } from "../../model/ids.ts";
import type { Adopt, Partner } from "../../model/network.ts";
import { cleanText } from "../../values/hidden.ts";
import { sourceAddress } from "../documents/addresses.ts";
import { NO_LICENCE } from "../licences/licence.ts";
import { parseBody } from "../markdown/sections.ts";
import { makeEdits } from "../markdown/text-edits.ts";
import type { AdoptedDocument, AdoptedTexts } from "./documents.ts";
import { editHeadings } from "./headings.ts";
import { editLinks, type LinkTargets } from "./links.ts";

/** A document as it is written, with the number of links and pictures that lead nowhere. */
export interface WrittenText {
  /** Null if the headings would not be the planned ones. */
  text: string | null;
  lostLinks: number;
  lostPictures: number;
}

/** Writes a foreign text as an ordinary document or translation, as it was on a day at a commit. */
export function writeDocument(
  document: AdoptedDocument,
  adopt: Adopt,
  targets: LinkTargets,
  licence: string | null,
  at: { commit: Commit; day: Day },
): WrittenText {
  const { outline, headings } = document;
  const { edits, ...lost } = editLinks(document, targets, at.commit);
  const body = makeEdits(outline.parsed.body, [...editHeadings(outline, headings), ...edits]).replace(
    /^\n+/,
    "",
  );
  const ids = parseBody(body).sections.slice(1);
  const isAsPlanned =
    ids.length === headings.length &&
    ids.every(({ id, explicit }, index) => explicit && id === headings[index]?.id);
  const front = document.isTranslation
    ? frontOfTranslation(document)
    : frontOfDocument(document, adopt, targets, licence, at);
  return { text: isAsPlanned ? `---\n${formatKeys(front)}---\n${body}` : null, ...lost };
}

function frontOfTranslation({ outline, values }: AdoptedDocument): Front {
  const { keywords, reviewed } = values;
  return { title: outline.title, summary: outline.summary, keywords, reviewed };
}

function frontOfDocument(
  { outline, values, path, licence }: AdoptedDocument,
  adopt: Adopt,
  { repository }: LinkTargets,
  nodeLicence: string | null,
  { commit, day }: { commit: Commit; day: Day },
): Front {
  const { defaults } = adopt;
  const url = sourceAddress(repository, commit, path) ?? undefined;
  const name = cleanText(`${titleOf(adopt)}: ${path} (${commit.slice(0, 7)})`).slice(0, 300);
  return {
    title: outline.title,
    summary: outline.summary,
    type: values.type ?? defaults.type,
    phase: values.phase ?? defaults.phase ?? ["any"],
    audience: values.audience ?? defaults.audience,
    topic: values.topic ?? defaults.topic,
    programme: values.programme ?? defaults.programme,
    keywords: values.keywords ?? defaults.keywords,
    sources: defaults.sources ?? [{ title: name, url }],
    reviewed: values.reviewed ?? defaults.reviewed ?? day,
    review_every: values.review_every ?? defaults.review_every ?? "P1Y",
    licence: licence === nodeLicence ? undefined : licence,
  };
}

/** The toolkit's own description: its documents in the order of their paths. */
export function writeToolkit(adopt: Adopt, { documents }: AdoptedTexts, language: string): string {
  const title = adopt.title ?? { [language]: titleOf(adopt) };
  const start = documents.find((document) => document.slug === "start" && document.language === language);
  const slugs = [...new Set(documents.map(({ slug }) => slug))];
  return formatKeys({
    title,
    summary: start ? { [language]: start.outline.summary } : title,
    language,
    documents: slugs.slice(0, 500),
  });
}

/** The `network.yaml` of a repository that does not know it is a node. */
export function writeNetwork(
  { id }: Partner,
  adopt: Adopt,
  { documents, licence }: AdoptedTexts,
  language: string,
): string {
  const others = [...new Set(documents.map((document) => document.language))]
    .filter((other) => other !== language)
    .sort();
  return formatKeys({
    format: 1,
    id,
    title: adopt.title ?? { [language]: humanise(id) },
    languages: [language, ...others].slice(0, 60),
    licence: licence ?? NO_LICENCE,
  });
}

const titleOf = ({ title, toolkit }: Adopt): string => Object.values(title ?? {})[0] ?? humanise(toolkit);

function humanise(slug: string): string {
  const words = slug.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

type Front = Readonly<Record<string, unknown>>;

/** Keys with JSON after them, which is YAML too (https://yaml.org/spec/1.2.2/#13-terminology): nothing in a value can end it. */
function formatKeys(keys: Front): string {
  return Object.entries(keys)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join("");
}
