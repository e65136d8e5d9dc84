import type { ContentKind } from "../../model/content.ts";
import type { SourceFile } from "../../model/source.ts";
import { formatPath } from "../documents/format-path.ts";
import { isLayerKind, isRecordKind, kindOfSchema } from "../files/content-kinds.ts";

/** Id of the node in which a loose file is checked, since it belongs to none. */
export const looseNode = "loose-file";

const modeline =
  /^#[ \t]*yaml-language-server:[ \t]*\$schema=\S{0,300}?\b([a-z-]{1,40})\.schema\.json[ \t]*\r?$/m;

/**
 * The kind of a file outside every node: what its first lines name for editors
 * (https://github.com/redhat-developer/yaml-language-server#using-inlined-schema), or else its own name. Null if it does not say.
 */
export function readLooseKind(path: string, text: string): ContentKind | null {
  const named = modeline.exec(text.slice(0, 1000))?.[1];
  const known = kindOfSchema(`${named}.schema.json`);
  if (known !== null) return known;
  if (/(^|\/)network\.yaml$/.test(path)) return "network";
  if (/(^|\/)toolkit\.yaml$/.test(path)) return "toolkit";
  return null;
}

/** Where a loose file would be in a node, so that it is read as the right kind. */
export function placeLooseFile(path: string, text: string, kind: ContentKind): string {
  const language = /\.([A-Za-z0-9-]{2,35})\.md$/.exec(path)?.[1] ?? "en";
  const target =
    /^(?:overrides|translates):[ \t]*["']?([a-z0-9-]+\/[a-z0-9-]+\/[a-z0-9-]+)["']?[ \t]*\r?$/m.exec(
      text,
    )?.[1];
  const document = target ?? "other-node/toolkit/document";
  const toolkit = "loose";
  if (isRecordKind(kind)) return formatPath({ kind, toolkit, slug: "loose" });
  if (isLayerKind(kind)) return formatPath({ kind, toolkit, document, language });
  if (kind === "document") return formatPath({ kind, toolkit, slug: "loose", language });
  return formatPath(kind === "network" ? { kind } : { kind, toolkit });
}

const toolkitPath = formatPath({ kind: "toolkit", toolkit: "loose" });

/** The toolkit around a loose file. */
export const looseToolkit: SourceFile = {
  origin: { node: looseNode, commit: null, path: toolkitPath },
  path: toolkitPath,
  text: "title: { en: Loose }\nsummary: { en: Files that stand in no node. }\nlanguage: en\n",
};
