import type { ContentKind, LayerKind, RecordKind } from "../../model/content.ts";
import { type FileKind, fileKinds } from "./schemas.ts";

/** What is known of one kind of content before any of it is read. */
interface ContentTraits {
  /** What can be written in such a file: the first, or one of the others where its keys say so. */
  shapes: readonly [FileKind, ...FileKind[]];
  /**
   * Where it stands. `node`: `network.yaml` · `toolkit`: `toolkit.yaml` in each toolkit · `text`: `<name>.<language>.md` beside that ·
   * `record`: `<folder>/<name>.yaml` · `layer`: `<folder>/<node>/<toolkit>/<name>.<language>.md`, over that node's document.
   */
  at: "node" | "toolkit" | "text" | "record" | "layer";
  /** Its folders in a toolkit, for `record` and `layer`: people write in the first, the tool in the others. */
  folders: readonly string[];
}

type PlaceOf<Kind> = Kind extends RecordKind ? "record" : Kind extends LayerKind ? "layer" : string;

/** The folder of services that `import` wrote, which are kept apart from those that people write. */
export const importedFolder = "imported";

/** Every kind of content. The reader of paths, the reader of nodes and the check of single files follow this table. */
export const contentKinds = {
  network: { shapes: ["network"], at: "node", folders: [] },
  toolkit: { shapes: ["toolkit"], at: "toolkit", folders: [] },
  document: { shapes: ["document"], at: "text", folders: [] },
  translation: { shapes: ["translation"], at: "layer", folders: ["translations"] },
  override: { shapes: ["override"], at: "layer", folders: ["overrides"] },
  service: { shapes: ["service", "service-change"], at: "record", folders: ["services", importedFolder] },
  fact: { shapes: ["facts", "fact-changes"], at: "record", folders: ["facts"] },
  term: { shapes: ["terms"], at: "record", folders: ["terms"] },
} as const satisfies { readonly [Kind in ContentKind]: ContentTraits & { at: PlaceOf<Kind> } };

/** Every kind, in the order of the table. */
export const contentKindList = Object.keys(contentKinds) as readonly ContentKind[];

/** True for the name of a kind of content. */
export const isContentKind = (kind: string): kind is ContentKind => Object.hasOwn(contentKinds, kind);

/** The kind whose files stand in this folder of a toolkit; null for a folder of no kind. */
export const kindInFolder = (folder: string): ContentKind | null =>
  contentKindList.find((kind) => foldersOf(kind).includes(folder)) ?? null;

/** The kind that a schema's file (`service-change.schema.json`) is for; null where it is for none. */
export const kindOfSchema = (file: string): ContentKind | null =>
  contentKindList.find((kind) =>
    contentKinds[kind].shapes.some((shape) => fileKinds[shape].split("#")[0] === file),
  ) ?? null;

/** The folders that hold files of a kind; none for kinds that need no folder. */
export const foldersOf = (kind: ContentKind): readonly string[] => contentKinds[kind].folders;

/** True for content that is one YAML file in a folder of its kind. */
export const isRecordKind = (kind: string): kind is RecordKind =>
  isContentKind(kind) && contentKinds[kind].at === "record";

/** True for content that is goes on top of a document of another node. */
export const isLayerKind = (kind: string): kind is LayerKind =>
  isContentKind(kind) && contentKinds[kind].at === "layer";
