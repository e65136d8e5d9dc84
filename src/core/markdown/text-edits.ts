/** A piece of a text, by offsets in UTF-16 units, and the text to put there instead. */
export interface TextEdit {
  start: number;
  end: number;
  text: string;
}

/** Makes edits in a text; one that starts within another is left out. */
export function makeEdits(body: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text } of sorted) {
    if (start < at) continue;
    parts.push(body.slice(at, start), text);
    at = end;
  }
  parts.push(body.slice(at));
  return parts.join("");
}
