import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { findImports } from "./imports.ts";
import { type Token, tokenise } from "./tokens.ts";

/** Something that stands where the design (docs/architecture.md) does not want it. */
export interface Breach {
  path: string;
  /** 1-based. */
  line: number;
  wall:
    | "room"
    | "built-in"
    | "package"
    | "unreadable"
    | "async"
    | "host"
    | "clock"
    | "network"
    | "any"
    | "eval"
    | "length";
  detail: string;
}

/** One file of the house, taken apart. */
export interface HouseFile {
  path: string;
  text: string;
  tokens: readonly Token[];
}

interface Room {
  /** Other rooms it may import from. */
  from: readonly string[];
  /** Of Node's own modules; true means all of them. */
  builtIns: readonly string[] | true;
  packages: boolean;
}

/** What each room may import; the most particular name comes first. */
export const rooms: Readonly<Record<string, Room>> = {
  "src/model": { from: [], builtIns: [], packages: false },
  "src/values": { from: [], builtIns: [], packages: false },
  "src/core": { from: ["src/model", "src/values"], builtIns: ["crypto"], packages: true },
  "src/io": { from: ["src/model", "src/values"], builtIns: true, packages: true },
  "src/report": { from: ["src/model", "src/values"], builtIns: [], packages: true },
  "src/pipeline": {
    from: ["src/core", "src/io", "src/model", "src/values"],
    builtIns: ["path"],
    packages: false,
  },
  "src/site/client": { from: ["src/site", "src/model", "src/values"], builtIns: [], packages: true },
  "src/site": {
    from: ["src/model", "src/values"],
    builtIns: ["crypto", "fs", "fs/promises", "path", "url"],
    packages: true,
  },
  scripts: {
    from: ["src/pipeline", "src/report", "src/site", "src/model", "src/values"],
    builtIns: true,
    packages: true,
  },
};

const roomOf = (path: string): string | undefined =>
  Object.keys(rooms).find((room) => path.startsWith(`${room}/`));

/** Every TypeScript file under `src/` and `scripts/`, in alphabetical order. Files that a tool writes are left out. */
export function readHouse(root: string): readonly HouseFile[] {
  return ["src", "scripts"]
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((path) =>
        posix.join(folder, path),
      ),
    )
    .filter((path) => path.endsWith(".ts") && path !== "src/model/written.ts")
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, path), "utf8");
      return { path, text, tokens: tokenise(text) };
    });
}

/** What stands where it should not, and why it may. */
const exceptions: readonly (Pick<Breach, "path" | "wall" | "detail"> & { why: string })[] = [
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
  house
    .flatMap((file) => [...findWrongImports(file), ...findWrongWords(file), ...findLength(file)])
    .filter((breach) => !exceptions.some((exception) => covers(exception, breach)));

/** Exceptions that nothing needs any more; empty when each is used. */
export const findStaleExceptions = (house: readonly HouseFile[]) =>
  exceptions.filter(
    (exception) => !house.flatMap(findWrongImports).some((breach) => covers(exception, breach)),
  );

const covers = (
  exception: Pick<Breach, "path" | "wall" | "detail">,
  { path, wall, detail }: Breach,
): boolean => exception.path === path && exception.wall === wall && exception.detail === detail;

function findWrongImports({ path, tokens }: HouseFile): Breach[] {
  const home = roomOf(path);
  const room = home === undefined ? undefined : rooms[home];
  if (home === undefined || room === undefined)
    return [{ path, line: 1, wall: "room", detail: "stands in no room" }];
  return findImports(tokens).flatMap(({ target, typeOnly, line }): Breach[] => {
    const breach = (wall: Breach["wall"]): Breach[] => [{ path, line, wall, detail: target ?? "…" }];
    // In the browser, what a build wrote (the search engine) is loaded from an address that only the page knows.
    if (target === null) return home === "src/site/client" ? [] : breach("unreadable");
    if (target === "node:process" && home !== "scripts") return breach("host");
    if (target.startsWith("node:")) {
      return room.builtIns === true || room.builtIns.includes(target.slice(5)) ? [] : breach("built-in");
    }
    if (!target.startsWith(".")) return room.packages ? [] : breach("package");
    const found = posix.join(dirname(path), target);
    const neighbour = roomOf(found);
    if (neighbour === home) return [];
    if (home === "src/core" && /^schemas\/[a-z-]+\.schema\.json$/.test(found)) return [];
    if (neighbour === undefined || !room.from.includes(neighbour)) return breach("room");
    return neighbour === "src/model" && home.startsWith("src/site") && !typeOnly ? breach("room") : [];
  });
}

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

/** A file that is longer than this is two files. */
const mostLines = 300;

function findLength({ path, text }: HouseFile): Breach[] {
  const lines = text.split("\n").length - 1;
  return lines > mostLines ? [{ path, line: lines, wall: "length", detail: `${lines} lines` }] : [];
}
