import { headingBraces, type ParsedBody } from "./sections.ts";

/** The heading of a section, by its index, as written but with this id in its braces. It keeps its lines. */
export function pinHeading(parsed: ParsedBody, index: number, id: string): string {
  const { start = 0, bodyStart = 0 } = parsed.sections[index] ?? {};
  const written = parsed.body.slice(start, bodyStart);
  const braces = headingBraces(parsed, index);
  if (braces) {
    const at = written.lastIndexOf(`{#${braces.id}`) + 2;
    return written.slice(0, at) + id + written.slice(at + braces.id.length);
  }
  const isUnderlined = parsed.tokens[parsed.firstTokens[index] ?? 0]?.markup.startsWith("#") === false;
  const lines = written.split(/(?<=\n)|(?<=\r)(?!\n)/);
  const last = isUnderlined ? lines.length - 2 : 0;
  const line = lines[last] ?? "";
  const content = line.trimEnd();
  const closing = isUnderlined ? null : /[ \t]#+$/.exec(content);
  const words = content.slice(0, closing?.index ?? content.length);
  lines[last] = `${words} {#${id}}${line.slice(words.length)}`;
  return lines.join("");
}
