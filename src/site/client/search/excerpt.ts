import type { Run } from "./engine.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
};

/** Pagefind's excerpt as plain runs: only `<mark>` means something, and nothing is ever read as HTML. */
export function parseExcerpt(excerpt: string): Run[] {
  let marked = false;
  const runs: Run[] = [];
  for (const part of excerpt.split(/(<\/?mark>)/)) {
    if (part === "<mark>") marked = true;
    else if (part === "</mark>") marked = false;
    else if (part !== "") runs.push({ text: decode(part), marked });
  }
  // A cut sentence says that it is cut.
  if (runs[0] !== undefined && /^\p{Ll}/u.test(runs[0].text)) runs.unshift({ text: "… ", marked: false });
  if (runs.length > 0) runs.push({ text: " …", marked: false });
  return runs;
}

function decode(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,4});/gi, (entity, name: string) => {
    if (!name.startsWith("#")) return ENTITIES[name.toLowerCase()] ?? entity;
    const code = name[1]?.toLowerCase() === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}
