import { commands } from "../../values/commands.ts";

/** The comments in a file that a command starts: how to continue. One line each, without the sign of a comment. */
export const localHelp = {
  document: [
    "Below is the partner's text as it is now, section by section. Change what is different for you, and delete the sections",
    "(heading and text) that you do not change: they then follow the partner. Each heading ends with what to do:",
    'replace, prepend (before the partner\'s text), append (after it), or remove="why". For a new section, write',
    `## Heading {#name after=other-section}. Commonkit writes the lines under base:. When you have finished: ${commands.check(null)}`,
  ],
  record: [
    "Write only what is different for you. Everything else stays as the partner has it. Lines that begin with # are not used:",
    `delete the # from those that you change. The value “null” removes a detail. When you have finished: ${commands.check(null)}`,
  ],
  translation: (document: string, language: string) => [
    "Below is the text to translate. Write over it section by section, and leave the names in braces {#…} as they are.",
    `A section that still has the original words counts as not translated. When you have finished: ${commands.acceptAll({ document, language })}`,
  ],
} as const;
