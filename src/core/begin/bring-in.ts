import type { Document } from "../../model/document.ts";
import type { BytesWrite } from "../../model/local.ts";
import type { LocalProblem } from "../../model/problems/local.ts";
import type { OverrideProblem } from "../../model/problems/override.ts";
import { assetEnding } from "../../values/asset-names.ts";
import { plainFile } from "../../values/line-ends.ts";
import { assetAddress } from "../catalog/asset-address.ts";
import { toolkitFolder } from "../documents/format-path.ts";
import { pathOfLink } from "../documents/path-of-link.ts";
import { splitFrontMatter } from "../files/front-matter.ts";
import { parseMarkdown } from "../files/parse-markdown.ts";
import { combineLicences } from "../licences/combination.ts";
import { carryDocument } from "../localise/carry-document.ts";
import { freePlace, linkTo, recordNames } from "../localise/carry-targets.ts";
import { type CarryTargets, carryText } from "../localise/carry-text.ts";
import { nowhere } from "../localise/find-name.ts";
import type { LocalNode, LocalPlan } from "../localise/plan.ts";
import { findLinks } from "../markdown/find-links.ts";
import { judgeBytes } from "../sync/bytes.ts";
import { keepTexts, pathOf } from "./copy-texts.ts";
import { adoptCopy } from "./start-copy.ts";

/** A text that was copied earlier; its path and those of the files that it shows are from the node's root. */
export interface OldText {
  path: string;
  /** Null if there is no such file. */
  text: string | null;
  /** Bytes of the pictures and files that it shows, as far as they exist. */
  shown: ReadonlyMap<string, Uint8Array>;
}

/** Paths of the pictures and files that a text at this path shows or links to, whether they exist or not. */
export function listShown(path: string, text: string): readonly string[] {
  const plain = plainFile(text);
  const { parts } = splitFrontMatter(plain, path);
  const paths = findLinks(parts?.body ?? plain).flatMap(({ target }) => pathOfLink(path, target)?.path ?? []);
  return [...new Set(paths)].filter((one) => assetEnding(one.toLowerCase()) !== null);
}

/** The ending of a file's name without its dot, in lower case. */
const endingOf = (path: string): string => path.slice(path.lastIndexOf(".") + 1).toLowerCase();

/** Turns a text that was copied earlier into the node's copy of a document; null if it does not exist, a problem if the licences cannot be combined. */
export function bringIn(
  node: LocalNode,
  source: Document,
  { path: from, text, shown }: OldText,
): LocalPlan["writes"] | LocalProblem | OverrideProblem | null {
  if (text === null) return null;
  const found = readValues(text, from);
  const ours = typeof found.licence === "string" ? found.licence : source.licence;
  const licence = combineLicences(source.licence, ours);
  if (licence === null)
    return {
      ...{ code: "licences-clash", severity: "error", place: { ...nowhere, path: from } },
      ...{ document: source.id, licence: source.licence, by: node.network.id, other: ours },
    };
  const files = new Map<string, BytesWrite>();
  const targets = foreignTargets(node, source, { from, shown }, files);
  const adopted = adoptCopy({
    source,
    carried: carryDocument(node, source, new Set()).carried,
    text,
    fallback: { ...readFallback(node, source), licence },
    carry: (body, parts) => carryText(body, { ...targets, parts }).text,
  });
  return [{ path: pathOf(source), text: adopted }, ...keepTexts(source), ...files.values()];
}

const readValues = (text: string, path: string): Readonly<Record<string, unknown>> =>
  parseMarkdown({ origin: { node: "", commit: null, path }, path, text }).markdown?.yaml.value ?? {};

/** The front matter of a document in the partner's files; for a translation that becomes a document of its own, the original's too. */
function readFallback(node: LocalNode, source: Document): Readonly<Record<string, unknown>> {
  const read = ({ path }: Document) => readValues(node.sources.get(path) ?? "", path);
  const original = node.view.documents.find(
    ({ id, translation }) => id === source.id && translation === null,
  );
  return { ...(original ? read(original) : {}), ...read(source) };
}

/** Where the links of the node's file lead from the place of the copy; pictures are recorded in `files`. */
function foreignTargets(
  { view, sources, assets }: LocalNode,
  source: Document,
  { from, shown }: { from: string; shown: OldText["shown"] },
  files: Map<string, BytesWrite>,
): CarryTargets {
  const to = pathOf(source);
  const taken = new Map(assets);
  const near = new Map(
    view.documents
      .filter(({ node, toolkit }) => node === source.node && toolkit === source.toolkit)
      .map(({ slug, id }) => [slug, id]),
  );
  return {
    from,
    page: (path) => {
      if (sources.has(path)) return linkTo(to, path);
      const slug = /([^/.]+)(?:\.[^/]*)?$/.exec(path)?.[1] ?? "";
      const id = near.get(slug);
      return id === undefined ? null : `commonkit:${id}`;
    },
    file: (path) => {
      const ending = endingOf(path);
      const bytes = shown.get(path);
      if (bytes === undefined || judgeBytes(`.${ending}`, "asset", bytes) !== null) return null;
      const address = assetAddress(`.${ending}`, bytes);
      const stem = path.slice(0, -ending.length);
      const folder = toolkitFolder(source.toolkit);
      const place = path.startsWith(folder) ? stem : folder + (stem.split("/").at(-1) ?? "");
      const own = freePlace(place + ending, address, taken);
      taken.set(own, address);
      files.set(own, { path: own, bytes });
      return linkTo(to, own);
    },
    record: recordNames(view, source),
  };
}
