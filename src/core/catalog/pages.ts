import type { CatalogPage } from "../../model/catalog.ts";
import type { Document } from "../../model/document.ts";
import type { Digest, DocumentId, Language, NodeId, RecordId } from "../../model/ids.ts";
import type { Lock } from "../../model/lock.ts";
import type { ChangeState, Override } from "../../model/override.ts";
import type { Problem } from "../../model/problems/problem.ts";
import type { Origin } from "../../model/source.ts";
import { addAll } from "../../values/add-all.ts";
import { describeException } from "../../values/describe-exception.ts";
import { groupBy } from "../../values/group-by.ts";
import { nodeOf } from "../../values/ids.ts";
import { needsLook } from "../../values/needs-look.ts";
import { compareText } from "../../values/order.ts";
import { startOf } from "../../values/place.ts";
import { pageAddress, sourceAddress } from "../documents/addresses.ts";
import { applyLayers } from "../overrides/apply-layers.ts";
import { describeState } from "../overrides/change-problems.ts";
import { renderPieces } from "../render/render.ts";
import { findCopied } from "../translations/find-copied.ts";
import { fitsOriginal, forkStates } from "../translations/fork-state.ts";
import { translationState } from "../translations/translation-state.ts";
import { triage } from "../translations/triage.ts";
import { findRecordChangers } from "./changed-by.ts";
import { failPage } from "./failed-page.ts";
import { makeContext } from "./page-context.ts";
import type { PagesInput } from "./pages-input.ts";
import { suggestDocument } from "./suggest-document.ts";

/** Pages in the order of their addresses, and the result of the changes applied to them. */
export interface AssembledPages {
  pages: readonly CatalogPage[];
  states: readonly ChangeState[];
  /** Addresses of the pages that show a fact, keyed by its id. */
  factUses: ReadonlyMap<RecordId, readonly string[]>;
  problems: readonly Problem[];
}

/** Makes a page of each document in each language: layers applied, placeholders filled in, Markdown rendered. */
export function assemblePages(input: PagesInput): AssembledPages {
  const versions = groupBy(input.documents, (document) => document.id);
  const overrides = groupBy(
    input.contents.flatMap((content) => content.overrides),
    (override) => `${override.document} ${override.language}`,
  );
  const makePageContext = makeContext(input, versions);
  const recordChangers = findRecordChangers(input);

  const pages: CatalogPage[] = [];
  const states: ChangeState[] = [];
  const problems: Problem[] = [...danglingOverrides(input, versions)];
  const factUses = new Map<RecordId, string[]>();
  const makePage = (document: Document): CatalogPage => {
    const theirs = overrides.get(`${document.id} ${document.language}`) ?? [];
    const layered = applyLayers(
      document,
      input.order.map((group) =>
        group.flatMap((node) => theirs.filter((override) => override.node === node)),
      ),
    );
    const address = pageAddress(document.id, document.language);
    const rendered = renderPieces(layered.document, makePageContext(layered, address), layered.parsed);
    const copied = copyOf(input, document);
    const page = {
      ...describePage(input, layered.document, versions.get(document.id) ?? []),
      // As its own node wrote it: a nearer node's changes do not make a translation outdated.
      translation: translationOf(document, versions.get(document.id) ?? [], input.bases),
      copy: describeCopy(input, document, copied.states),
      changedBy: [
        ...new Set([...layered.changedBy, ...recordChangers(document, Object.values(rendered.used).flat())]),
      ],
      pieces: rendered.pieces,
      removed: layered.removed,
    };
    addAll(states, layered.states, copied.states);
    addAll(problems, layered.problems, rendered.problems, copied.problems);
    for (const id of rendered.used.facts) factUses.set(id, [...(factUses.get(id) ?? []), address]);
    return page;
  };
  for (const document of input.documents) {
    try {
      pages.push(makePage(document));
    } catch (fault) {
      // A mistake in Commonkit costs this page, and not all the others.
      const why = describeException(fault);
      const page = failPage(document, why);
      pages.push(page);
      problems.push({
        code: "page-failed",
        severity: "error",
        place: startOf(document.path),
        url: page.url,
        why,
      });
    }
  }
  pages.sort((a, b) => compareText(a.url, b.url));
  return { pages, states, factUses, problems };
}

function describePage(input: PagesInput, document: Document, versions: readonly Document[]) {
  const { id, node, language, origin } = document;
  return {
    document: id,
    node,
    toolkit: `${node}/${document.toolkit}`,
    language,
    url: pageAddress(id, language),
    title: document.title,
    summary: document.summary,
    type: document.type,
    phase: document.phase,
    audience: document.audience,
    topic: document.topic,
    programme: document.programme,
    keywords: document.keywords,
    sources: document.sources,
    reviewed: document.reviewed,
    reviewEvery: document.reviewEvery,
    licence: document.licence,
    sensitive: document.sensitive,
    formerly: document.formerly.map((former) => pageAddress(former, language)),
    origin: {
      node: origin.node,
      commit: origin.commit,
      path: origin.path,
      url: sourceUrl(input, origin),
      ...copyFrom(input.lock, origin.node),
    },
    translations: translationsOf(versions, input.network.languages),
    agreement: document.agreement,
  };
}

/** Where a reader sees the file; for a copy, at the node that has the copy, since the file's own place cannot be reached. */
function sourceUrl(input: PagesInput, origin: Origin): string | null {
  const copy = input.lock.sources[origin.node]?.copy;
  return copy
    ? sourceAddress(repositoryOf(input, copy.from), copy.commit, `partners/${origin.node}/${origin.path}`)
    : sourceAddress(repositoryOf(input, origin.node), origin.commit, pathThere(input, origin));
}

/** The node whose copy a node's files are; empty if they are its own. */
export function copyFrom(lock: Lock, node: NodeId): { copyFrom?: NodeId } {
  const copy = lock.sources[node]?.copy;
  return copy ? { copyFrom: copy.from } : {};
}

/** The place of a text in its repository, which may not be written for Commonkit. */
const pathThere = ({ lock }: PagesInput, { node, path }: Origin): string =>
  lock.sources[node]?.files[path]?.from ?? path;

/** Where people see a node's files: the address it gives itself, or else the one it is fetched from. */
function repositoryOf({ network, contents, lock }: PagesInput, node: NodeId): string | null {
  if (node === network.id) return network.repository;
  return (
    contents.find((content) => content.id === node)?.network?.repository ?? lock.sources[node]?.url ?? null
  );
}

/** The most languages of a document that each of its pages lists: a page for each of a thousand would list a million. */
const mostTranslations = 100;

/** The languages of a document, in the order of the own node's languages, then of the alphabet. */
function translationsOf(
  versions: readonly Document[],
  languages: readonly Language[],
): CatalogPage["translations"] {
  const rank = (language: Language): number => {
    const at = languages.indexOf(language);
    return at < 0 ? languages.length : at;
  };
  return versions
    .map(({ id, language }) => ({ language, url: pageAddress(id, language) }))
    .sort((a, b) => rank(a.language) - rank(b.language) || compareText(a.language, b.language))
    .slice(0, mostTranslations);
}

function translationOf(
  document: Document,
  versions: readonly Document[],
  bases: ReadonlyMap<Digest, string>,
): CatalogPage["translation"] {
  if (document.translation === null) return null;
  const { of, by, machine } = document.translation;
  const source = versions.find((version) => version.language === of);
  if (source === undefined) return { of, by, state: "orphaned", change: "strong", machine };
  const { state, sections } = translationState(source, document);
  return { of, by, state, change: triage(source, document, sections, bases), machine };
}

/** The states of the parts of a copy; nothing for a document that is not a copy, or not the node's own. */
function copyOf(
  input: PagesInput,
  document: Document,
): { states: readonly ChangeState[]; problems: readonly Problem[] } {
  if (document.forked === null || document.node !== input.network.id) return { states: [], problems: [] };
  const source = findCopied(input.documents, document);
  if (source === null) {
    const { from } = document.forked;
    const ids = new Set(input.documents.map(({ id }) => id));
    const place = startOf(document.path);
    const suggestion = suggestDocument(from, ids);
    const lost = { severity: "warning", place, document: document.id, from, suggestion } as const;
    return { states: [], problems: [{ ...lost, code: "copy-source-missing" }] };
  }
  const states = forkStates(source, document, input.bases);
  return { states, problems: states.flatMap(describeState) };
}

/** What a copy's page says about its original; `states` are those of its parts. */
function describeCopy(
  input: PagesInput,
  document: Document,
  states: readonly ChangeState[],
): CatalogPage["copy"] {
  if (document.forked === null) return null;
  const { from } = document.forked;
  const isOurs = document.node === input.network.id;
  const source = findCopied(input.documents, document);
  const claimed =
    isOurs || (source !== null && fitsOriginal(source, document)) ? {} : { claimed: true as const };
  if (source === null) return { of: from, node: nodeOf(from), url: null, changed: false, ...claimed };
  // The state of a partner's copy is for the partner to know.
  const parts = isOurs ? states : forkStates(source, document, input.bases);
  const changed = parts.some(({ state }) => needsLook(state));
  const url = pageAddress(source.id, source.language);
  return { of: source.id, node: source.node, url, changed, ...claimed };
}

/** Overrides of documents or languages that do not exist: published nowhere, so they must be reported. */
function danglingOverrides(
  { contents, order }: PagesInput,
  versions: ReadonlyMap<DocumentId, readonly Document[]>,
): readonly Problem[] {
  const counted = new Set(order.flat());
  const isThere = ({ document, language }: Override): boolean =>
    (versions.get(document) ?? []).some((version) => version.language === language);
  return contents
    .filter((content) => counted.has(content.id))
    .flatMap((content) => content.overrides)
    .filter((override) => !isThere(override))
    .map((override) => ({
      code: "override-target-missing",
      severity: "warning",
      place: startOf(override.path),
      document: override.document,
      by: override.node,
      suggestion: suggestDocument(override.document, versions.keys()),
    }));
}
