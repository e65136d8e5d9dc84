import { existsSync } from "node:fs";

/**
 * The folder that Commonkit is installed in, found upwards from this file: a bundled command, whose code stands elsewhere in that folder,
 * finds the same one.
 */
const folder = findFolder(new URL("./", import.meta.url));

const at = (path: string): URL => new URL(path, folder);

/**
 * Where the tool's own files are: all that it reads or starts by path, not by import. Folders end in a slash. Nothing else asks where the
 * code stands, so that bundling or moving it changes this file alone.
 */
export const ownFiles = {
  folder,
  package: at("package.json"),
  /** Run in a process of its own, with Eleventy. */
  writePages: at("scripts/write-pages.ts"),
  schemas: at("schemas/"),
  /** Styles and browser code, bundled with each site. */
  site: at("src/site/"),
  /** The interface's words, one file a language. */
  words: at("src/site/_data/interface/"),
  /** From where Pagefind's program is found. */
  pagefind: new URL("package.json", findPackage("pagefind")),
} as const;

function findFolder(from: URL): URL {
  if (existsSync(new URL("package.json", from))) return from;
  const above = new URL("../", from);
  if (above.href === from.href) throw new Error("Commonkit's package.json is missing: install it again.");
  return findFolder(above);
}

/** The folder of a package, which can be installed next to Commonkit too. */
function findPackage(name: string, from = folder): URL {
  const found = new URL(`node_modules/${name}/`, from);
  const above = new URL("../", from);
  return existsSync(found) || above.href === from.href ? found : findPackage(name, above);
}
