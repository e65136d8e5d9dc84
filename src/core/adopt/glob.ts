/** Alternatives that one path with braces may stand for. */
const MOST_ALTERNATIVES = 32;

/** The paths that `{a,b}` in a path stands for; braces without a comma stay as they are written. */
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
 * True when a path is one that a glob means: `*` and `?` within one name, `**` for any number of folders. Takes time in
 * proportion to the two lengths multiplied, whatever they are.
 */
export function matchesGlob(path: string, glob: string): boolean {
  return matchParts(path.split("/"), glob.split("/"), (part, wanted) =>
    wanted === "**" ? "many" : matchParts([...part], [...wanted], matchLetter),
  );
}

const matchLetter = (letter: string, wanted: string): boolean | "many" =>
  wanted === "*" ? "many" : wanted === "?" || wanted === letter;

/** Whether parts are those wanted, one by one; a wanted part that says `many` stands for none or many. The last such is the only one to go back to. */
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

/** The folders at the beginning of a glob that are the same for all that it means, with a slash at the end; empty without any. */
export function fixedFolder(glob: string): string {
  const folders = glob.split("/").slice(0, -1);
  const first = folders.findIndex((folder) => /[*?{]/.test(folder));
  return (first === -1 ? folders : folders.slice(0, first)).map((folder) => `${folder}/`).join("");
}
