import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { findImports, type Import } from "./imports.ts";
import { type Token, tokenise } from "./tokens.ts";

/** One file of the house, taken apart. */
export interface HouseFile {
  path: string;
  text: string;
  tokens: readonly Token[];
  imports: readonly HouseImport[];
}

/** One import, with the path in the house that it leads to; null for packages, Node's own modules, and what nobody can read. */
export interface HouseImport extends Import {
  found: string | null;
}

/** Types that are made from the schemas. */
const made = ["src/model/written.ts", "src/model/published.ts"];

/** Every TypeScript file under `src/` and `scripts/`, in alphabetical order. Files that a tool writes are left out. */
export function readHouse(root: string): readonly HouseFile[] {
  return ["src", "scripts"]
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((path) =>
        posix.join(folder, path),
      ),
    )
    .filter((path) => path.endsWith(".ts") && !made.includes(path))
    .sort()
    .map((path) => readHouseFile(path, readFileSync(join(root, path), "utf8")));
}

/** Takes one file apart; the path is from the root of the repository. */
export function readHouseFile(path: string, text: string): HouseFile {
  const tokens = tokenise(text);
  const imports = findImports(tokens).map((found) => ({
    ...found,
    found: found.target?.startsWith(".") ? posix.join(dirname(path), found.target) : null,
  }));
  return { path, text, tokens, imports };
}
