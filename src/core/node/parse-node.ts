import type { NodeContent } from "../../model/content.ts";
import type { Language, NodeId } from "../../model/ids.ts";
import type { Network } from "../../model/network.ts";
import type { ContentProblem } from "../../model/problems/content.ts";
import type { MergeProblem } from "../../model/problems/merge.ts";
import type { Origin, SourceFile } from "../../model/source.ts";
import type { Toolkit } from "../../model/toolkit.ts";
import { addAll } from "../../values/add-all.ts";
import { reportMisplaced } from "../documents/misplaced.ts";
import type { NodeContext } from "../documents/parse-context.ts";
import { type FilePlace, parsePath, toolkitOf } from "../documents/parse-path.ts";
import { isContentKind } from "../files/content-kinds.ts";
import { findConflict, keepOurSide } from "../files/damage.ts";
import type { Trust } from "../files/trust.ts";
import { NO_LICENCE } from "../licences/licence.ts";
import { keptTexts } from "../overrides/base-texts.ts";
import { parseOverride } from "../overrides/parse-override.ts";
import { parseFacts, parseTerms } from "../records/parse-fact.ts";
import { parseService } from "../records/parse-service.ts";
import { parseTranslation } from "../translations/parse-translation.ts";
import { parseNetwork } from "./parse-network.ts";
import { parseToolkitFiles, type ToolkitFile } from "./parse-toolkit-files.ts";

/** The values that apply if a node's `network.yaml` does not give them, or is missing. */
export interface NodeDefaults {
  language?: Language;
  /** SPDX identifier. */
  licence?: string;
}

/** The contents of a node's files, the problems in them, and the paths of those that cannot be used. */
export interface ParsedNode {
  content: NodeContent;
  problems: (ContentProblem | MergeProblem)[];
  failed: string[];
}

/** Parses all text files of one node, each on its own: one that cannot be used costs only itself, and translations of it. */
export function parseNode(
  id: NodeId,
  files: readonly SourceFile[],
  trust: Trust,
  defaults: NodeDefaults = {},
): ParsedNode {
  const problems: ParsedNode["problems"] = [];
  const failed: string[] = [];
  // The node's own words stay on the site until someone chooses between two versions of them.
  const settle = (file: SourceFile, { kind }: FilePlace): SourceFile => {
    const isText = isContentKind(kind) && kind !== "network";
    const conflict = isText ? findConflict(file.text, file.path) : null;
    if (conflict === null) return file;
    problems.push(conflict);
    failed.push(file.path);
    return { ...file, text: keepOurSide(file.text) };
  };
  const placed = files.map((file) => {
    const place = parsePath(file.origin.path);
    return { file: trust === "own" ? settle(file, place) : file, place };
  });
  const take = <Result extends { problems: readonly (ContentProblem | MergeProblem)[] }>(
    file: SourceFile,
    result: Result,
  ): Result => {
    addAll(problems, result.problems);
    if (result.problems.some(({ severity }) => severity === "error")) failed.push(file.path);
    return result;
  };

  const described = placed.find(({ place }) => place.kind === "network")?.file;
  const network = described === undefined ? null : take(described, parseNetwork(described, trust)).network;
  const context = makeContext(id, trust, network, defaults);
  const added = placed.map(({ file, place }) => take(file, parseFile(file, place, context)));
  const { toolkits, documents } = parseToolkitFiles(placed.filter(isInToolkit), context, take);
  const own = (file: { origin: Origin }) => describeLicence(file.origin, toolkits, context);
  const overrides = added.flatMap((one) => one.overrides ?? []);
  const translations = added.flatMap((one) => one.translations ?? []);
  const bases = new Map(
    placed.flatMap(({ file, place }) => (place.kind === "base" ? [[place.digest, file.text] as const] : [])),
  );
  const content: NodeContent = {
    ...{ id, network, toolkits, documents },
    services: added.flatMap(({ services = [] }) => services),
    serviceChanges: added.flatMap(({ serviceChanges = [] }) => serviceChanges),
    facts: added.flatMap(({ facts = [] }) => facts),
    factChanges: added.flatMap(({ factChanges = [] }) => factChanges),
    terms: added.flatMap(({ terms = [] }) => terms),
    overrides: overrides.map((override) => ({
      ...override,
      ...own(override),
      kept: keptTexts(override, bases),
    })),
    translations: translations.map((translation) => ({ ...translation, ...own(translation) })),
  };
  return { content, problems, failed };
}

const isInToolkit = (file: { file: SourceFile; place: FilePlace }): file is ToolkitFile =>
  file.place.kind === "toolkit" || file.place.kind === "document";

/** What one file adds to a node, and what is wrong with it. */
interface Added extends Partial<NodeContent> {
  problems: readonly (ContentProblem | MergeProblem)[];
}

function parseFile(file: SourceFile, place: FilePlace, context: NodeContext): Added {
  switch (place.kind) {
    // These are read before the others, or together with them.
    case "network":
    case "toolkit":
    case "document":
      return { problems: [] };
    case "service": {
      const { service, change, problems } = parseService(file, place.slug, context);
      return { services: list(service), serviceChanges: list(change), problems };
    }
    case "fact": {
      const { facts, changes, problems } = parseFacts(file, place.slug, context);
      return { facts: facts ?? [], factChanges: changes, problems };
    }
    case "term": {
      const { terms, problems } = parseTerms(file, context);
      return { terms: terms ?? [], problems };
    }
    case "override": {
      const { override, problems } = parseOverride(file, place, context);
      return { overrides: list(override), problems };
    }
    case "translation": {
      const { translation, problems } = parseTranslation(file, { ...place, source: null }, context);
      return { translations: list(translation), problems };
    }
    case "no-language":
    case "unknown":
      return { problems: reportMisplaced(file, place, context) };
    case "base":
    case "asset":
    case "ignored":
      return { problems: [] };
  }
}

const list = <Item>(item: Item | null): readonly Item[] => (item === null ? [] : [item]);

/** The licence of what a node adds to others' documents: its toolkit's, or else the node's. */
function describeLicence(
  { path }: Origin,
  toolkits: readonly Toolkit[],
  context: NodeContext,
): { licence?: string } {
  const toolkit = toolkits.find(({ slug }) => slug === toolkitOf(path));
  const licence = toolkit?.licence ?? context.licence;
  return licence === NO_LICENCE ? {} : { licence };
}

function makeContext(
  node: NodeId,
  trust: Trust,
  network: Network | null,
  defaults: NodeDefaults,
): NodeContext {
  return {
    node,
    trust,
    language: network?.languages[0] ?? defaults.language ?? "en",
    licence: network?.licence ?? defaults.licence ?? NO_LICENCE,
  };
}
