import { dirname } from "node:path";
import { findCircles } from "./circles.ts";
import { doors } from "./doors.ts";
import type { HouseFile } from "./house.ts";
import { coreFloors, coreRoomOf, layerOf, layers } from "./layers.ts";

/** Something that stands where the design (docs/architecture.md) does not want it. */
export interface Breach {
  path: string;
  /** 1-based. */
  line: number;
  wall:
    | "layer"
    | "room"
    | "door"
    | "circle"
    | "crowd"
    | "own-files"
    | "built-in"
    | "package"
    | "unreadable"
    | "async"
    | "host"
    | "clock"
    | "thought"
    | "network"
    | "any"
    | "eval"
    | "default"
    | "length";
  detail: string;
}

/** What stands where it should not, and why it may. */
const exceptions: readonly (Pick<Breach, "path" | "wall" | "detail"> & { why: string })[] = [
  {
    path: "scripts/generate-types.ts",
    wall: "layer",
    detail: "../src/core/files/schemas.ts",
    why: "types are made from the one table of what a file can be",
  },
  {
    path: "src/io/machine/process.ts",
    wall: "host",
    detail: "node:process",
    why: "the one window of io to the machine: what Git needs of its environment, and the end of processes",
  },
  {
    path: "src/io/files/busy.ts",
    wall: "host",
    detail: "node:process",
    why: "the number of this process, to know a killed run's traces from those of a living one",
  },
];

/** Everything in the house that breaks a wall; empty when it stands. */
export const findBreaches = (house: readonly HouseFile[]): readonly Breach[] =>
  [
    ...house.flatMap((file) => [
      ...findWrongImports(file),
      ...findWrongRooms(file),
      ...findWrongDoors(file),
      ...findWrongWords(file),
      ...findThought(file),
      ...findDefaults(file),
      ...findLength(file),
    ]),
    ...findCrowds(house),
    ...findCircles(house).map(
      (circle): Breach => ({ path: circle[0] ?? "", line: 1, wall: "circle", detail: circle.join(" → ") }),
    ),
  ].filter((breach) => !exceptions.some((exception) => covers(exception, breach)));

/** Exceptions that nothing needs any more; empty when each is used. */
export const findStaleExceptions = (house: readonly HouseFile[]) =>
  exceptions.filter(
    (exception) => !house.flatMap(findWrongImports).some((breach) => covers(exception, breach)),
  );

const covers = (
  exception: Pick<Breach, "path" | "wall" | "detail">,
  { path, wall, detail }: Breach,
): boolean => exception.path === path && exception.wall === wall && exception.detail === detail;

function findWrongImports({ path, imports }: HouseFile): Breach[] {
  const home = layerOf(path);
  const layer = home === undefined ? undefined : layers[home];
  if (home === undefined || layer === undefined)
    return [{ path, line: 1, wall: "layer", detail: "stands in no layer" }];
  return imports.flatMap(({ target, found, typeOnly, line }): Breach[] => {
    const breach = (wall: Breach["wall"]): Breach[] => [{ path, line, wall, detail: target ?? "…" }];
    // In the browser, what a build wrote (the search engine) is loaded from an address that only the page knows.
    if (target === null) return home === "src/site/client" ? [] : breach("unreadable");
    if (target === "node:process" && home !== "scripts") return breach("host");
    if (target.startsWith("node:")) {
      return layer.builtIns === true || layer.builtIns.includes(target.slice(5)) ? [] : breach("built-in");
    }
    if (found === null) return layer.packages ? [] : breach("package");
    const neighbour = layerOf(found);
    if (neighbour === home) return [];
    if (home === "src/core" && /^schemas\/[a-z-]+\.schema\.json$/.test(found)) return [];
    if (neighbour === undefined || !layer.from.includes(neighbour)) return breach("layer");
    return neighbour === "src/model" && home.startsWith("src/site") && !typeOnly ? breach("layer") : [];
  });
}

/** The order of the rooms inside core: nothing stands outside a room, and a room sees only those on floors below. */
function findWrongRooms({ path, imports }: HouseFile): Breach[] {
  if (!path.startsWith("src/core/")) return [];
  const home = coreRoomOf(path);
  const floor = floorOf(home);
  if (floor < 0) return [{ path, line: 1, wall: "room", detail: "stands in no room" }];
  return imports.flatMap(({ found, target, line }): Breach[] => {
    if (!found?.startsWith("src/core/")) return [];
    const room = coreRoomOf(found);
    if (room === home || floorOf(room) < floor) return [];
    return [{ path, line, wall: "room", detail: target ?? "" }];
  });
}

/** Of another room of core, only its doors are opened. */
function findWrongDoors({ path, imports }: HouseFile): Breach[] {
  return imports.flatMap(({ found, target, line }): Breach[] =>
    isForeign(path, found) && !allDoors.includes(found)
      ? [{ path, line, wall: "door", detail: target ?? "" }]
      : [],
  );
}

/** Doors that nobody opens any more; empty when each is used. */
export function findUnusedDoors(house: readonly HouseFile[]): readonly string[] {
  const opened = house.flatMap(({ path, imports }) =>
    imports.flatMap(({ found }) => (isForeign(path, found) ? found : [])),
  );
  return allDoors.filter((door) => !opened.includes(door));
}

const allDoors = Object.entries(doors).flatMap(([room, names]) =>
  names.map((name) => `src/core/${room}/${name}.ts`),
);

/** True for a file in a room of core, seen from outside that room. */
const isForeign = (path: string, found: string | null): found is string =>
  found !== null && coreRoomOf(found) !== null && coreRoomOf(found) !== coreRoomOf(path);

const floorOf = (room: string | null): number =>
  room === null ? -1 : coreFloors.findIndex((rooms) => rooms.includes(room));

function findWrongWords({ path, tokens }: HouseFile): Breach[] {
  const inside = (...folders: string[]) => folders.some((folder) => path.startsWith(`${folder}/`));
  return tokens.flatMap((token, index): Breach[] => {
    if (token.kind !== "word") return [];
    const before = tokens[index - 1];
    const next = tokens[index + 1];
    const second = tokens[index + 2];
    const owner = before?.text === "." && before.kind === "sign" ? tokens[index - 2]?.text : null;
    const isGlobal = (owner === null || owner === "globalThis") && next?.text !== ":";
    const breach = (wall: Breach["wall"]): Breach[] => [{ path, line: token.line, wall, detail: token.text }];

    if (inside("src/core") && isGlobal && /^(async|await|Promise)$/.test(token.text)) return breach("async");
    if (!inside("scripts") && isGlobal && /^(process|console)$/.test(token.text)) return breach("host");
    if (isGlobal && token.text === "any") return breach("any");
    if (token.text === "import" && asksWhereItStands(tokens, index) && path !== "src/tool/own-files.ts")
      return breach("own-files");
    if (isGlobal && /^(eval|Function)$/.test(token.text) && next?.text === "(") return breach("eval");
    if (!inside("src/io", "src/site/client")) {
      const now = /^(Date|performance)$/.test(token.text) && next?.text === "." && second?.text === "now";
      const today =
        token.text === "Date" && before?.text === "new" && !(next?.text === "(" && second?.text !== ")");
      if (now || today) return breach("clock");
      if (
        isGlobal &&
        /^(fetch|setTimeout|setInterval|XMLHttpRequest|WebSocket)$/.test(token.text) &&
        next?.text === "("
      ) {
        return breach("network");
      }
    }
    return [];
  });
}

/** The pipeline waits for the world and thinks nothing: a file of it without `await` belongs in core. */
function findThought({ path, tokens }: HouseFile): Breach[] {
  const waits = tokens.some(({ kind, text }) => kind === "word" && text === "await");
  return waits || !path.startsWith("src/pipeline/")
    ? []
    : [{ path, line: 1, wall: "thought", detail: "waits for nothing" }];
}

/** A switch with a `default` says nothing when a union grows: the compiler or the linter names what each one lacks. */
function findDefaults({ path, tokens }: HouseFile): Breach[] {
  /** For every open bracket: true for the body of a switch. */
  const open: boolean[] = [];
  let isSwitch = false;
  return tokens.flatMap((token, index): Breach[] => {
    if (token.kind === "word" && token.text === "switch" && tokens[index + 1]?.text === "(") isSwitch = true;
    if (token.kind === "word" && token.text === "default" && tokens[index + 1]?.text === ":" && open.at(-1))
      return [{ path, line: token.line, wall: "default", detail: "switch" }];
    if (token.kind !== "sign") return [];
    if (token.text === "{" || token.text === "(") {
      const isBody = isSwitch && token.text === "{" && tokens[index - 1]?.text === ")";
      open.push(isBody);
      if (isBody) isSwitch = false;
    } else if (token.text === "}" || token.text === ")") open.pop();
    return [];
  });
}

/** A file that is longer than this is two files. */
const mostLines = 300;

function findLength({ path, text }: HouseFile): Breach[] {
  const lines = text.split("\n").length - 1;
  return lines > mostLines ? [{ path, line: lines, wall: "length", detail: `${lines} lines` }] : [];
}

/** `new URL(…, import.meta.url)`, `import.meta.dirname` or `.filename`: only the door to the tool's own files asks where the code stands. */
function asksWhereItStands(tokens: HouseFile["tokens"], index: number): boolean {
  const [dot, meta, secondDot, name] = tokens.slice(index + 1, index + 5).map(({ text }) => text);
  if (dot !== "." || meta !== "meta" || secondDot !== ".") return false;
  return name === "dirname" || name === "filename" || (name === "url" && tokens[index - 1]?.text === ",");
}

/** A folder with more files than this is two rooms. */
const mostFiles = 28;

function findCrowds(house: readonly HouseFile[]): Breach[] {
  const counts = new Map<string, number>();
  for (const { path } of house) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  return [...counts].flatMap(([folder, count]): Breach[] =>
    folder.startsWith("src/") && count > mostFiles
      ? [{ path: folder, line: 1, wall: "crowd", detail: `${count} files` }]
      : [],
  );
}
