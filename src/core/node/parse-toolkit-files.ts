import type { Document } from "../../model/document.ts";
import type { ContentProblem } from "../../model/problems/content.ts";
import type { SourceFile } from "../../model/source.ts";
import type { Toolkit } from "../../model/toolkit.ts";
import { addAll } from "../../values/add-all.ts";
import { groupBy } from "../../values/group-by.ts";
import { startOf } from "../../values/place.ts";
import type { NodeContext } from "../documents/parse-context.ts";
import { parseDocument } from "../documents/parse-document.ts";
import type { FilePlace } from "../documents/parse-path.ts";
import { parseToolkit } from "../documents/parse-toolkit.ts";
import { layTranslation } from "../translations/lay-translation.ts";
import { parseTranslation } from "../translations/parse-translation.ts";
import { findLost } from "./lost-translations.ts";

type Placed<Kind> = { file: SourceFile; place: Extract<FilePlace, { kind: Kind }> };
type DocumentFile = Placed<"document">;

/** A toolkit's description, or one of its documents. */
export type ToolkitFile = Placed<"toolkit"> | DocumentFile;

/** Records the result of one file. */
type Take = <Result extends { problems: readonly ContentProblem[] }>(
  file: SourceFile,
  result: Result,
) => Result;

/** Parses the toolkits of one node with their documents, in the order of the files. */
export function parseToolkitFiles(
  files: readonly ToolkitFile[],
  context: NodeContext,
  take: Take,
): { toolkits: Toolkit[]; documents: Document[] } {
  const toolkits: Toolkit[] = [];
  const documents: Document[] = [];
  for (const [slug, members] of groupBy(files, ({ place }) => place.toolkit)) {
    const description = members.find(({ place }) => place.kind === "toolkit")?.file ?? null;
    const parsed = parseToolkit(description, slug, context);
    if (description !== null) take(description, parsed);
    toolkits.push(parsed.toolkit);
    const texts = members.filter((member): member is DocumentFile => member.place.kind === "document");
    for (const [, versions] of groupBy(texts, ({ place }) => place.slug)) {
      const lost = findLost(versions, texts, parsed.toolkit);
      if (lost.length > 0) for (const [file, problem] of lost) take(file, { problems: [problem] });
      else addAll(documents, parseVersions(versions, parsed.toolkit, context, take));
    }
  }
  return { toolkits, documents };
}

/** Parses one document in all its languages. Without a text in the source language, each is a document of its own. */
function parseVersions(
  versions: readonly DocumentFile[],
  toolkit: Toolkit,
  context: NodeContext,
  take: Take,
): Document[] {
  const first = versions.find(({ place }) => place.language === toolkit.language);
  if (first === undefined) {
    return versions.flatMap((version) => parseFirst(version, toolkit, context, take) ?? []);
  }
  const source = parseFirst(first, toolkit, context, take);
  const others = versions.filter((version) => version !== first);
  const translations = others.map((version) =>
    parseOther(version, first.file, source, toolkit, context, take),
  );
  return [source, ...translations].filter((document) => document !== null);
}

function parseFirst(
  { file, place }: DocumentFile,
  toolkit: Toolkit,
  context: NodeContext,
  take: Take,
): Document | null {
  const at = { toolkit, slug: place.slug, language: place.language };
  return take(file, parseDocument(file, at, context)).document;
}

function parseOther(
  { file, place }: DocumentFile,
  sourceFile: SourceFile,
  source: Document | null,
  toolkit: Toolkit,
  context: NodeContext,
  take: Take,
): Document | null {
  const at = { document: `${toolkit.id}/${place.slug}`, language: place.language, source: sourceFile.path };
  const { translation, locate, problems } = parseTranslation(file, at, context);
  if (translation === null || locate === null) {
    take(file, { problems });
    return null;
  }
  if (source === null) {
    const start = startOf(file.path);
    const problem = {
      code: "source-text-broken",
      severity: "error",
      place: start,
      source: sourceFile.path,
    } as const;
    take(file, { problems: [...problems, problem] });
    return null;
  }
  const laid = layTranslation(source, translation, locate);
  take(file, { problems: [...problems, ...laid.problems] });
  return laid.document;
}
