/** A floor of the house: one folder, and what may be seen from it. */
interface Layer {
  /** Other layers it may import from. */
  from: readonly string[];
  /** Of Node's own modules; true means all of them. */
  builtIns: readonly string[] | true;
  packages: boolean;
}

/** What each layer may import; the most particular name comes first. */
export const layers: Readonly<Record<string, Layer>> = {
  "src/model": { from: [], builtIns: [], packages: false },
  "src/values": { from: [], builtIns: [], packages: false },
  "src/tool": { from: [], builtIns: ["fs"], packages: false },
  "src/core": { from: ["src/model", "src/values"], builtIns: ["crypto"], packages: true },
  "src/io": { from: ["src/model", "src/values", "src/tool"], builtIns: true, packages: true },
  "src/report": { from: ["src/model", "src/values"], builtIns: [], packages: true },
  "src/pipeline": {
    from: ["src/core", "src/io", "src/model", "src/values"],
    builtIns: ["path"],
    packages: false,
  },
  "src/site/client": { from: ["src/site", "src/model", "src/values"], builtIns: [], packages: true },
  "src/site": {
    from: ["src/model", "src/values", "src/tool"],
    builtIns: ["crypto", "fs", "fs/promises", "path", "url"],
    packages: true,
  },
  scripts: {
    from: ["src/pipeline", "src/report", "src/site", "src/model", "src/values", "src/tool"],
    builtIns: true,
    packages: true,
  },
};

/** The rooms of `src/core` from the ground up. A room imports only from floors below its own, never from the same floor. */
export const coreFloors: readonly (readonly string[])[] = [
  ["licences", "search"],
  ["files", "markdown"],
  ["documents", "render"],
  ["overrides"],
  ["records"],
  ["translations", "check", "hsds"],
  ["node"],
  ["catalog", "localise", "sync"],
  ["begin", "reconcile"],
  ["standing", "add", "adopt"],
];

/** The layer a file stands in; undefined for a stray one. */
export const layerOf = (path: string): string | undefined =>
  Object.keys(layers).find((layer) => path.startsWith(`${layer}/`));

/** The room of `src/core` that a file stands in, as `overrides`; null for a file of another layer, or directly in `src/core`. */
export const coreRoomOf = (path: string): string | null => /^src\/core\/([^/]+)\//.exec(path)?.[1] ?? null;
