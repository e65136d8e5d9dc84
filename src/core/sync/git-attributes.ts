/** What Git must not touch: the lock names partners' files by their bytes, and changes name the texts that they are based on. */
const KEPT = ["partners/**", "toolkits/*/bases/**"];
const WHY = "# Written by Commonkit: Git must not change the line ends of these files, on any computer.";

/**
 * `.gitattributes` with which Git leaves these files as they are (https://git-scm.com/docs/gitattributes); null if it does already. Lines
 * are only added, at the end: `text` is what the file has now, empty if there is none.
 */
export function keepLineEnds(text: string): string | null {
  const lines = text.split(/\r?\n/);
  const missing = KEPT.filter((pattern) => !isKept(lines, pattern)).map((pattern) => `${pattern} -text`);
  if (missing.length === 0) return null;
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  const before = text === "" || text.endsWith("\n") ? text : text + end;
  return before + [...(lines.includes(WHY) ? [] : [WHY]), ...missing, ""].join(end);
}

/** The last line that says something about line ends counts, whatever files it is about. */
function isKept(lines: readonly string[], wanted: string): boolean {
  let kept = false;
  for (const line of lines) {
    const [pattern = "", ...attributes] = line.trim().split(/\s+/);
    if (pattern.startsWith("#")) continue;
    const isLeft = attributes.some((attribute) => attribute === "-text" || attribute === "binary");
    if (pattern === wanted && isLeft) kept = true;
    else if (attributes.some((attribute) => /^!?text(?:=|$)/.test(attribute))) kept = false;
  }
  return kept;
}
