/** Lines as comments in YAML. */
export const comment = (lines: readonly string[]): string =>
  lines.map((line) => `# ${line}`.trimEnd().concat("\n")).join("");
