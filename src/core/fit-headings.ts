import { slugOf } from "./headings.ts";
import { parseBody } from "./sections.ts";

/** Markdown that was made to fit, and the ids that its headings were given. */
export interface FittedText {
  text: string;
  given: ReadonlySet<string>;
}

/**
 * Makes the headings of a Markdown text fit another text: moved `by` levels (never above 1 or below 6), and each with an id
 * in braces, where it has none one from `chooseId`. All else stays as it was, byte for byte. Underlined headings that have to
 * change become ones with `#`, since an underline knows only two levels.
 */
export function fitHeadings(text: string, by: number, chooseId: (wanted: string) => string): FittedText {
  const parsed = parseBody(text);
  const written = new Set(parsed.sections.filter(({ explicit }) => explicit).map(({ id }) => id));
  const given = new Set<string>();
  let fitted = "";
  let position = 0;
  parsed.sections.slice(1).forEach((section, index) => {
    const first = parsed.firstTokens[index + 1] ?? 0;
    const heading = text.slice(section.start, section.bodyStart);
    const level = Math.min(6, Math.max(1, section.level + by));
    fitted += text.slice(position, section.start);
    if (section.explicit && level === section.level) fitted += heading;
    else {
      let braces = parsed.tokens[first]?.info;
      if (!section.explicit) {
        let id = chooseId(slugOf(section.title));
        while (written.has(id)) id = chooseId(slugOf(section.title));
        given.add(id);
        braces = `{#${id}}`;
      }
      const words = (parsed.tokens[first + 1]?.content ?? "").replace(/\s*\n\s*/g, " ");
      const ending = /(?:\r\n?|\n)?$/.exec(heading)?.[0] ?? "";
      fitted += `${"#".repeat(level)} ${words} ${braces}${ending}`;
    }
    position = section.bodyStart;
  });
  return { text: fitted + text.slice(position), given };
}
