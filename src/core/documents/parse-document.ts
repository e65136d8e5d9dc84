import type { Citation, Document } from "../../model/document.ts";
import type { ContentProblem } from "../../model/problems/content.ts";
import type { SourceFile } from "../../model/source.ts";
import type { Toolkit } from "../../model/toolkit.ts";
import type { WrittenCitation, WrittenDocument } from "../../model/written.ts";
import { addAll } from "../../values/add-all.ts";
import { checkShape } from "../files/check-shape.ts";
import { findConflict } from "../files/damage.ts";
import { type Markdown, parseMarkdown } from "../files/parse-markdown.ts";
import { checkAgreement } from "./check-agreement.ts";
import { checkDocument } from "./check-text.ts";
import { toAgreement } from "./parse-agreement.ts";
import { type NodeContext, originOf, toLine } from "./parse-context.ts";
import { toForked } from "./parse-forked.ts";

/** A document's place in its node. */
export interface DocumentPlace {
  toolkit: Toolkit;
  slug: string;
  language: string;
}

/** Parses a document in its original language; null if it cannot be used. */
export function parseDocument(
  file: SourceFile,
  place: DocumentPlace,
  context: NodeContext,
): { document: Document | null; problems: ContentProblem[] } {
  const { markdown, problems } = parseMarkdown(file);
  const conflict = markdown === null ? null : findConflict(file.text, file.path);
  if (markdown === null || conflict !== null) {
    return { document: null, problems: conflict === null ? problems : [conflict] };
  }
  const { value, problems: found } = checkShape("document", markdown.yaml, context.trust);
  addAll(problems, found);
  if (value === null) return { document: null, problems };
  const together = checkAgreement(value, markdown.yaml.locate, context.trust);
  const document = toDocument(file, place, context, value, markdown);
  const unusable = checkDocument(document, markdown.yaml.locate);
  addAll(problems, together, unusable);
  const usable = ![...together, ...unusable].some(({ severity }) => severity === "error");
  return { document: usable ? document : null, problems };
}

function toDocument(
  file: SourceFile,
  { toolkit, slug, language }: DocumentPlace,
  context: NodeContext,
  written: WrittenDocument,
  { body, bodyLine }: Markdown,
): Document {
  return {
    id: `${toolkit.id}/${slug}`,
    ...originOf(file, context),
    toolkit: toolkit.slug,
    slug,
    language,
    title: toLine(written.title),
    summary: written.summary,
    type: written.type,
    phase: written.phase,
    audience: written.audience,
    topic: written.topic,
    programme: written.programme ?? [],
    keywords: written.keywords ?? [],
    sources: written.sources.map(toCitation),
    reviewed: written.reviewed,
    reviewEvery: written.review_every,
    licence: written.licence ?? toolkit.licence ?? context.licence,
    sensitive: written.sensitive ?? false,
    formerly: written.formerly ?? [],
    agreement: toAgreement(written),
    translation: null,
    forked: written.forked === undefined ? null : toForked(written.forked),
    body,
    bodyLine,
  };
}

function toCitation(written: WrittenCitation): Citation {
  const { title, publisher = null, year = null, url = null, accessed = null, supports = null } = written;
  return { title: toLine(title), publisher, year, url, accessed, supports };
}
