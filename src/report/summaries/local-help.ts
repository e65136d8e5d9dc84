import { commands } from "../../values/commands.ts";

/** What stands as comments in a file that a command begins: how to go on. One line each, without the sign of a comment. */
export const localHelp = {
  document: [
    "Below stands the partner's text as it is now, part by part. Write over it what is different with you, and delete the parts",
    "(heading and text) that you do not change: they then follow the partner. Each heading ends in what is to be done:",
    'replace, prepend (before the partner\'s words), append (after them), or remove="why"; a new part is',
    `## Heading {#name after=other-part}. Lines under base: are written by Commonkit. Then: ${commands.check(null)}`,
  ],
  record: [
    "Write here only what is different with you; what is not here follows the partner. Lines that begin with # do not count:",
    `take the # away from those you change. The value “null” takes a detail away. Then: ${commands.check(null)}`,
  ],
  translation: (document: string, language: string) => [
    "Below stands the text that is to be translated. Write over it part by part; leave the names in braces {#…} as they are.",
    `A part that still has the old words is counted as missing. When you are through: ${commands.acceptAll({ document, language })}`,
  ],
} as const;
