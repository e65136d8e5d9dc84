import { adoptCopy } from "../../core/begin/start-copy.ts";
import { assetAddress } from "../../core/catalog/asset-address.ts";
import { parseMarkdown } from "../../core/files/parse-markdown.ts";
import { combineLicences } from "../../core/licences/combination.ts";
import { freePlace, recordNames, relativePath } from "../../core/localise/carry-targets.ts";
import { type CarryTargets, carryText } from "../../core/localise/carry-text.ts";
import { nowhere } from "../../core/localise/find-name.ts";
import type { LocalNode, LocalPlan } from "../../core/localise/plan.ts";
import { judgeBytes } from "../../core/sync/bytes.ts";
import { readBytes, readText } from "../../io/files/files.ts";
import type { Document } from "../../model/document.ts";
import type { BytesWrite } from "../../model/local.ts";
import type { LocalProblem } from "../../model/problems/local.ts";
import type { OverrideProblem } from "../../model/problems/override.ts";
import { carryDocument, keepTexts, pathOf } from "./fork-texts.ts";

/** Bytes of a text, and of a picture, that are brought in. */
const MOST_TEXT = 1024 * 1024;
const MOST_FILE = 16 * 1024 * 1024;

/** A text that was copied earlier as our copy of a document; null when it is not there, a problem when the licences do not fit. */
export function bringIn(
  root: string,
  node: LocalNode,
  source: Document,
  from: string,
): LocalPlan["writes"] | LocalProblem | OverrideProblem | null {
  const text = readText(root, from, MOST_TEXT);
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
  const targets = foreignTargets(root, node, source, from, files);
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

/** What the partner's files say of a document in their front matter; of a translation that will be a document by itself, the original's too. */
function readFallback(node: LocalNode, source: Document): Readonly<Record<string, unknown>> {
  const read = ({ path }: Document) => readValues(node.sources.get(path) ?? "", path);
  const original = node.view.documents.find(
    ({ id, translation }) => id === source.id && translation === null,
  );
  return { ...(original ? read(original) : {}), ...read(source) };
}

/** What the links of a file of ours lead to from the place of the copy; pictures are noted in `files`. */
function foreignTargets(
  root: string,
  { view, sources, assets }: LocalNode,
  source: Document,
  from: string,
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
      if (sources.has(path)) return relativePath(to, path);
      const slug = /([^/.]+)(?:\.[^/]*)?$/.exec(path)?.[1] ?? "";
      const id = near.get(slug);
      return id === undefined ? null : `commonkit:${id}`;
    },
    file: (path) => {
      const ending = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
      if (!/^(?:png|jpe?g|webp|avif|gif|pdf)$/.test(ending)) return null;
      const bytes = readBytes(root, path, MOST_FILE);
      if (bytes === null || judgeBytes(`.${ending}`, "asset", bytes) !== null) return null;
      const address = assetAddress(`.${ending}`, bytes);
      const stem = path.slice(0, -ending.length);
      const folder = `toolkits/${source.toolkit}/`;
      const place = path.startsWith(folder) ? stem : folder + (stem.split("/").at(-1) ?? "");
      const own = freePlace(place + ending, address, taken);
      taken.set(own, address);
      files.set(own, { path: own, bytes });
      return relativePath(to, own);
    },
    record: recordNames(view, source),
  };
}
