/*
 * Commands that a message tells people to type, ready to paste into a shell. They are built only here, so that each does what its
 * message says. In a message, a command is in quotation marks or at the end of a line.
 */

/** A document in one language, or a service or fact (language null). */
interface Text {
  document: string;
  language: string | null;
  /** The document that it is compared with, where one file is compared with several. */
  against?: string;
}

/** One part of it: a section's id, or a name such as `@title`. */
interface Part extends Text {
  target: string;
}

/** Characters that no shell changes: POSIX shells, PowerShell and `cmd`. */
const plain = /^[\p{L}\p{N}./_-][\p{L}\p{M}\p{N}.:/_@#=+-]*$/u;

/** Characters that have a meaning even in double quotation marks. */
const live = /["$`\\!%]/;

/** One shell word for any text. Double quotation marks work in every shell; what they cannot hold goes between single ones, for a POSIX shell. */
function quoteWord(word: string): string {
  if (plain.test(word)) return word;
  return live.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`;
}

const type = (...words: readonly string[]): string => ["npx commonkit", ...words.map(quoteWord)].join(" ");

const inLanguage = (language: string | null): readonly string[] =>
  language === null ? [] : ["--language", language];

const withAgainst = ({ language, against }: Text): readonly string[] => [
  ...inLanguage(language),
  ...(against === undefined ? [] : ["--against", against]),
];

/** What to type, by what it does. */
export const commands = {
  /** Accepts all of a text. */
  acceptAll: (text: Text): string => type("accept", text.document, ...withAgainst(text)),
  /** Accepts one part. */
  accept: (part: Part): string => type("accept", `${part.document}#${part.target}`, ...withAgainst(part)),
  /** Shows the versions of one part. */
  diff: ({ document, target, language }: Part): string =>
    type("diff", `${document}#${target}`, ...inLanguage(language)),
  /** Merges one part with the partner's newest. */
  merge: ({ document, target, language }: Part): string =>
    type("merge", `${document}#${target}`, ...inLanguage(language)),
  /** Starts a change; null: in the node's main language. */
  override: ({ document, language }: Text): string => type("override", document, ...inLanguage(language)),
  /** Starts a change to one part. */
  overridePart: ({ document, target, language }: Part): string =>
    type("override", `${document}#${target}`, ...inLanguage(language)),
  /** Lists everything that can be changed. */
  overrideAny: (): string => type("override"),
  /** Starts a translation. */
  translate: (document: string, language: string): string =>
    type("translate", document, "--language", language),
  /** Makes a copy of a document or a toolkit. */
  fork: (name: string): string => type("fork", name),
  /** Gives what belongs to a text that text's new name. */
  move: (from: string, to: string): string => type("move", from, to),
  /** Fetches one partner's files, or all partners' (null). */
  sync: (partner: string | null): string => type("sync", ...(partner === null ? [] : [partner])),
  /** Restores partners' files to what the lock says. */
  syncLocked: (): string => type("sync", "--locked"),
  /** Accepts a partner's waiting version, for all the reasons it waits. */
  syncAccepting: (partner: string, flags: readonly string[]): string =>
    type("sync", ...flags.flatMap((flag) => [`--accept-${flag}`, partner])),
  /** Adds a partner from an address, a folder or a bundle; null: its branch `main`. */
  add: (from: string, ref: string | null): string =>
    type("add", from, ...(ref === null ? [] : ["--ref", ref])),
  /** Checks a folder or file, or the whole node (null). */
  check: (path: string | null): string => type("check", ...(path === null ? [] : [path])),
  status: (): string => type("status"),
  serve: (): string => type("serve"),
  /** Writes the site to a folder of its own. */
  build: (folder: string): string => type("build", "--out", folder),
  /** Writes the report. */
  report: (file: string): string => type("report", "--html", file),
} as const;
