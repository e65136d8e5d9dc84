import { slugOf } from "./headings.ts";
import { parseBody } from "./sections.ts";

/** An id that is not taken: the one wanted, else with a number: `rent-2`. */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`;
  return id;
}

/**
 * Markdown with its headings made to fit another text: moved `by` levels (never above 1 or below 6), and each with an id of
 * its own in braces that is not `taken` there. All else stays as it was, byte for byte. Underlined headings that have to
 * change become ones with `#`, since an underline knows only two levels.
 */
export function fitHeadings(text: string, by: number, taken: ReadonlySet<string>): string {
  const parsed = parseBody(text);
  const used = new Set(taken);
  let fitted = "";
  let position = 0;
  parsed.sections.slice(1).forEach((section, index) => {
    const first = parsed.firstTokens[index + 1] ?? 0;
    const written = text.slice(section.start, section.bodyStart);
    const level = Math.min(6, Math.max(1, section.level + by));
    const braces = section.explicit
      ? parsed.tokens[first]?.info
      : `{#${freeId(slugOf(section.title), used)}}`;
    used.add(section.explicit ? section.id : (braces ?? "").slice(2, -1));
    fitted += text.slice(position, section.start);
    if (section.explicit && level === section.level) fitted += written;
    else {
      const words = (parsed.tokens[first + 1]?.content ?? "").replace(/\s*\n\s*/g, " ");
      const ending = /(?:\r\n?|\n)?$/.exec(written)?.[0] ?? "";
      fitted += `${"#".repeat(level)} ${words} ${braces}${ending}`;
    }
    position = section.bodyStart;
  });
  return fitted + text.slice(position);
}
