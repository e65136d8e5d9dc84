import type { Document } from "../../model/document.ts";
import type { Language } from "../../model/ids.ts";
import type { Problem } from "../../model/problems/problem.ts";
import { startOf } from "../../values/place.ts";
import { formatPath } from "../documents/format-path.ts";
import { toolkitOf } from "../documents/parse-path.ts";
import { forbidsDerivatives } from "../licences/licence.ts";
import { findFormer, findLikely } from "../localise/find-move.ts";
import {
  findName,
  listParts,
  type Named,
  nowhere,
  unknownLanguage,
  unknownName,
} from "../localise/find-name.ts";
import { type LocalNode, type LocalPlan, refuse } from "../localise/plan.ts";
import { keepBases } from "../overrides/base-texts.ts";
import { chooseToolkit } from "./choose-toolkit.ts";
import { startFactChange } from "./start-fact.ts";
import { startOverride } from "./start-override.ts";
import { startServiceChange } from "./start-record.ts";
import { findChange, tryChange } from "./try-change.ts";

/** The change that was started. */
export interface OverridePlan extends LocalPlan {
  /** The file that now contains the change. */
  path: string;
  language: Language | null;
  /** Other languages of the document, which are not changed. */
  others: readonly Language[];
  parts: readonly string[];
}

/** What a person asked for; `help` are the lines in the file that say how to continue. */
export interface OverrideOptions {
  name: string;
  language: Language | null;
  help: { document: readonly string[]; record: readonly string[] };
}

const none = { path: "", language: null, others: [], parts: [] };

/** Starts a local change: a file with the partner's text as it is, to be edited. Writes nothing if the change could not be applied. */
export function planOverride(node: LocalNode, options: OverrideOptions): OverridePlan {
  if (options.name === "") {
    const missing = { code: "name-missing", severity: "error", place: nowhere } as const;
    return { ...refuse(missing), ...none };
  }
  const named = findName(node.view, options.name);
  if ("code" in named) {
    const [document = ""] = options.name.split("#");
    return { ...refuse(findFormer(node, document) ?? named), ...none };
  }
  if (named.kind === "document") return planDocument(node, named, options);
  const record = named.kind === "service" ? named.service : named.fact;
  if (record.node === node.network.id) return { ...refuse(ownText(record.id, record.path)), ...none };
  const [content] = node.contents;
  const input = { content, sources: node.sources, help: options.help.record };
  const started =
    named.kind === "service"
      ? startServiceChange(named, { ...input, toolkit: chooseToolkit(content, "services") })
      : startFactChange(named, { ...input, toolkit: chooseToolkit(content, "facts") });
  if ("code" in started) return { ...refuse(started), ...none };
  const { path, text, parts, bases } = started;
  return { ...none, usable: true, writes: [{ path, text }, ...bases], problems: [], path, parts };
}

function planDocument(
  node: LocalNode,
  { versions, part }: Extract<Named, { kind: "document" }>,
  { language, help }: OverrideOptions,
): OverridePlan {
  const version = chooseVersion(node, versions, language);
  if ("code" in version) return { ...refuse(version), ...none };
  const document = node.view.below(version);
  const { id, licence } = document;
  if (document.node === node.network.id) return { ...refuse(ownText(id, document.path)), ...none };
  if (forbidsDerivatives(licence)) {
    const problem = { code: "derivatives-forbidden", severity: "error", place: nowhere } as const;
    return { ...refuse({ ...problem, document: id, licence }), ...none };
  }
  const parts = listParts(document);
  if (part !== null && !parts.includes(part))
    return { ...refuse(unknownName("part", part, id, parts)), ...none };

  const known = node.view.overrides.find((one) => one.document === id && one.language === document.language);
  const toolkit = (known && toolkitOf(known.path)) ?? chooseToolkit(node.contents[0], "overrides");
  const place = { kind: "override", toolkit, document: id, language: document.language } as const;
  const path = known?.path ?? formatPath(place);
  const before = node.sources.get(path);
  if (known === undefined && before !== undefined) {
    // The file exists, but nothing of it could be used: the mistakes in it come first.
    const place = startOf(path);
    return { ...refuse({ code: "file-in-the-way", severity: "error", place }), ...none };
  }
  const there = known && findChange(known.operations, known.frontMatter, part);
  if (known && there) {
    const place = startOf(path, there.line);
    const exists: Problem = {
      code: "change-exists",
      severity: "error",
      place,
      document: id,
      target: part ?? "",
    };
    return { ...refuse(exists), ...none };
  }
  const existing = known && before !== undefined ? { text: before, override: known } : null;
  const started = startOverride(document, part, existing, help.document);
  const wrong = tryChange(document, path, started.text, before !== undefined);
  if (wrong.length > 0) return { ...refuse(...wrong), ...none };
  const problems: Problem[] =
    started.left.length === 0
      ? []
      : [{ code: "clauses-left", severity: "notice", place: nowhere, document: id, clauses: started.left }];
  const fresh = Object.fromEntries(started.parts.map((key) => [key, started.base[key] ?? ""]));
  return {
    usable: true,
    writes: [{ path, text: started.text }, ...keepBases(toolkit, fresh, started.textOf)],
    problems: [...problems, ...findLikely(node, id)],
    path,
    language: document.language,
    others: versions.map((one) => one.language).filter((one) => one !== document.language),
    parts: started.parts,
  };
}

const ownText = (name: string, path: string): Problem => ({
  code: "own-text",
  severity: "error",
  place: nowhere,
  name,
  path,
});

/** The version that is meant: in the language asked for, or the first of the node's languages that exists, or the original. */
function chooseVersion(
  { network }: LocalNode,
  versions: readonly [Document, ...Document[]],
  language: Language | null,
): Document | Problem {
  const inLanguage = (wanted: Language) => versions.find((one) => one.language === wanted);
  if (language !== null) {
    const possible = versions.map((one) => one.language);
    return inLanguage(language) ?? unknownLanguage(versions[0].id, language, "missing", possible);
  }
  const wanted = network.languages.find(inLanguage);
  return (wanted === undefined ? undefined : inLanguage(wanted)) ?? versions[0];
}
