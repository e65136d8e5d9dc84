import type { NodeContent } from "../../model/content.ts";
import type { TranslationFile } from "../../model/document.ts";
import type { Fact, FactChange, Term } from "../../model/fact.ts";
import type { Language, NodeId } from "../../model/ids.ts";
import type { Network } from "../../model/network.ts";
import type { Override } from "../../model/override.ts";
import type { ContentProblem } from "../../model/problems/content.ts";
import type { MergeProblem } from "../../model/problems/merge.ts";
import type { Service, ServiceChange } from "../../model/service.ts";
import type { Origin, SourceFile } from "../../model/source.ts";
import type { Toolkit } from "../../model/toolkit.ts";
import { reportMisplaced } from "../documents/misplaced.ts";
import type { NodeContext } from "../documents/parse-context.ts";
import { type FilePlace, parsePath, toolkitOf } from "../documents/parse-path.ts";
import { findConflict, keepOurSide } from "../files/damage.ts";
import type { Trust } from "../files/trust.ts";
import { NO_LICENCE } from "../licences/licence.ts";
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

/** The node's own files that contain two versions; the upper one is used until someone chooses. */
const settled: ReadonlySet<FilePlace["kind"]> = new Set([
  "toolkit",
  "document",
  "translation",
  "override",
  "service",
  "fact",
  "term",
]);

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
    const conflict = settled.has(kind) ? findConflict(file.text, file.path) : null;
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
    problems.push(...result.problems);
    if (result.problems.some(({ severity }) => severity === "error")) failed.push(file.path);
    return result;
  };

  const described = placed.find(({ place }) => place.kind === "network")?.file;
  const network = described === undefined ? null : take(described, parseNetwork(described, trust)).network;
  const context = makeContext(id, trust, network, defaults);
  const content = {
    services: [] as Service[],
    serviceChanges: [] as ServiceChange[],
    facts: [] as Fact[],
    factChanges: [] as FactChange[],
    terms: [] as Term[],
    overrides: [] as Override[],
    translations: [] as TranslationFile[],
  };
  const inToolkits: ToolkitFile[] = [];
  for (const { file, place } of placed) {
    switch (place.kind) {
      case "network":
        break;
      case "toolkit":
        inToolkits.push({ file, place });
        break;
      case "document":
        inToolkits.push({ file, place });
        break;
      case "service": {
        const { service, change } = take(file, parseService(file, place.slug, context));
        if (service !== null) content.services.push(service);
        if (change !== null) content.serviceChanges.push(change);
        break;
      }
      case "fact": {
        const { facts, changes } = take(file, parseFacts(file, place.slug, context));
        content.facts.push(...(facts ?? []));
        content.factChanges.push(...changes);
        break;
      }
      case "term":
        content.terms.push(...(take(file, parseTerms(file, context)).terms ?? []));
        break;
      case "override": {
        const { override } = take(file, parseOverride(file, place, context));
        if (override !== null) content.overrides.push(override);
        break;
      }
      case "translation": {
        const { translation } = take(file, parseTranslation(file, { ...place, source: null }, context));
        if (translation !== null) content.translations.push(translation);
        break;
      }
      default:
        take(file, { problems: reportMisplaced(file, place, context) });
    }
  }
  const { toolkits, documents } = parseToolkitFiles(inToolkits, context, take);
  const own = (file: { origin: Origin }) => describeLicence(file.origin, toolkits, context);
  const overrides = content.overrides.map((override) => ({ ...override, ...own(override) }));
  const translations = content.translations.map((translation) => ({ ...translation, ...own(translation) }));
  return {
    content: { id, network, toolkits, documents, ...content, overrides, translations },
    problems,
    failed,
  };
}

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
