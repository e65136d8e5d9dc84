import type { LayerKind, RecordKind } from "../../model/content.ts";
import { foldersOf, importedFolder, isLayerKind, isRecordKind } from "../files/content-kinds.ts";
import type { FilePlace } from "./parse-path.ts";

/** A file that people or Commonkit write, by what it is. */
export type WrittenPlace = Exclude<FilePlace, { kind: "asset" | "no-language" | "unknown" | "ignored" }>;

/** The folder of a toolkit in its node's repository, with a slash at the end. */
export const toolkitFolder = (toolkit: string): string => `toolkits/${toolkit}/`;

/** The path of a file in its node's repository: what `parsePath` reads. */
export function formatPath(place: WrittenPlace): string {
  if (place.kind === "network") return "network.yaml";
  const folder = toolkitFolder(place.toolkit);
  if (isRecord(place)) {
    const [kindFolder] = place.imported ? [importedFolder] : foldersOf(place.kind);
    return `${folder}${kindFolder}/${place.slug}.yaml`;
  }
  if (isLayer(place)) return `${folder}${foldersOf(place.kind)[0]}/${place.document}.${place.language}.md`;
  if (place.kind === "toolkit") return `${folder}toolkit.yaml`;
  if (place.kind === "document") return `${folder}${place.slug}.${place.language}.md`;
  return `${folder}bases/${place.digest}.md`;
}

type PlaceOf<Kind> = Extract<WrittenPlace, { kind: Kind }>;
const isRecord = (place: WrittenPlace): place is PlaceOf<RecordKind> => isRecordKind(place.kind);
const isLayer = (place: WrittenPlace): place is PlaceOf<LayerKind> => isLayerKind(place.kind);
