/** The most alternatives that one path with braces can have. */
const MOST_ALTERNATIVES = 32;

/** The paths that `{a,b}` in a path means; braces without a comma stay as they are written. */
export function expandBraces(glob: string): string[] {
  let done: string[] = [];
  let waiting = [glob];
  while (waiting.length > 0 && waiting.length + done.length <= MOST_ALTERNATIVES) {
    const next: string[] = [];
    for (const one of waiting) {
      const [, before = "", inside = "", after = ""] =
        /^([^{]*)\{([^{},]*(?:,[^{},]*)+)\}(.*)$/.exec(one) ?? [];
      if (inside === "") done.push(one);
      else next.push(...inside.split(",").map((word) => before + word + after));
    }
    waiting = next;
  }
  done = [...done, ...waiting].slice(0, MOST_ALTERNATIVES);
  return done;
}

/**
 * True if a path matches a glob: `*` and `?` within one name, `**` for any number of folders. Takes time in
 * proportion to the two lengths multiplied, whatever they are.
 */
export function matchesGlob(path: string, glob: string): boolean {
  return matchParts(path.split("/"), glob.split("/"), (part, wanted) =>
    wanted === "**" ? "many" : matchParts([...part], [...wanted], matchLetter),
  );
}

const matchLetter = (letter: string, wanted: string): boolean | "many" =>
  wanted === "*" ? "many" : wanted === "?" || wanted === letter;

/** Whether parts match the wanted ones, one by one; a wanted part that says `many` matches none or many. Only the last such part is ever returned to. */
function matchParts(
  parts: readonly string[],
  wanted: readonly string[],
  match: (part: string, wanted: string) => boolean | "many",
): boolean {
  let at = 0;
  let next = 0;
  let many = -1;
  let from = 0;
  while (at < parts.length) {
    const found = next < wanted.length && match(parts[at] ?? "", wanted[next] ?? "");
    if (found === "many") {
      many = next++;
      from = at;
    } else if (found) {
      at++;
      next++;
    } else if (many >= 0) {
      next = many + 1;
      at = ++from;
    } else return false;
  }
  while (next < wanted.length && match("", wanted[next] ?? "") === "many") next++;
  return next === wanted.length;
}

/** The folders at the start of a glob that are the same for all its matches, with a slash at the end; empty if there are none. */
export function fixedFolder(glob: string): string {
  const folders = glob.split("/").slice(0, -1);
  const first = folders.findIndex((folder) => /[*?{]/.test(folder));
  return (first === -1 ? folders : folders.slice(0, first)).map((folder) => `${folder}/`).join("");
}
