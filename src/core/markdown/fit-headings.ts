import { slugOf } from "./headings.ts";
import { headingWords, parseBody } from "./sections.ts";

/** Markdown that was made to fit, and the ids of its headings that were already taken, each with its replacement. */
export interface FittedText {
  text: string;
  renamed: ReadonlyMap<string, string>;
}

/**
 * Makes the headings of a Markdown text fit another text: moved `by` levels (never above 1 or below 6), each with an id
 * in braces. A heading without an id, or with one in `taken`, gets one from `chooseId`. Everything else stays as it was, byte for byte.
 * Underlined headings that have to change get `#` instead, since underlines have only two levels.
 */
export function fitHeadings(
  text: string,
  by: number,
  chooseId: (wanted: string) => string,
  taken: ReadonlySet<string> = new Set(),
): FittedText {
  const parsed = parseBody(text);
  const written = new Set(parsed.sections.filter(({ explicit }) => explicit).map(({ id }) => id));
  // Before any id is chosen, since a chosen id counts as taken.
  const clashing = new Set([...written].filter((id) => taken.has(id)));
  const renamed = new Map<string, string>();
  let fitted = "";
  let position = 0;
  parsed.sections.slice(1).forEach((section, index) => {
    const first = parsed.firstTokens[index + 1] ?? 0;
    const heading = text.slice(section.start, section.bodyStart);
    const level = Math.min(6, Math.max(1, section.level + by));
    fitted += text.slice(position, section.start);
    const keepsId = section.explicit && !clashing.has(section.id);
    if (keepsId && level === section.level) fitted += heading;
    else {
      let braces = parsed.tokens[first]?.info;
      if (!keepsId) {
        const wanted = section.explicit ? section.id : slugOf(section.title);
        let id = chooseId(wanted);
        while (written.has(id)) id = chooseId(wanted);
        if (section.explicit) renamed.set(section.id, id);
        braces = `{#${id}}`;
      }
      const words = headingWords(parsed, index + 1);
      const ending = /(?:\r\n?|\n)?$/.exec(heading)?.[0] ?? "";
      fitted += `${"#".repeat(level)} ${words} ${braces}${ending}`;
    }
    position = section.bodyStart;
  });
  return { text: fitted + text.slice(position), renamed };
}
