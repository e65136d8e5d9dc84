/*
 * Commands that we tell somebody to type, ready to be pasted into a shell. None is put together anywhere else, so that each does what the
 * message beside it says. In a message a command stands between quotation marks, or at the end of a line.
 */

/** A document in one language, or a service or fact, which is in none of its own (null). */
interface Text {
  document: string;
  language: string | null;
}

/** One part of it: a section's id, or `@title` and the like. */
interface Part extends Text {
  target: string;
}

/** Characters of which no shell makes anything else: of a POSIX one, PowerShell, and `cmd`. */
const plain = /^[\p{L}\p{N}./_-][\p{L}\p{M}\p{N}.:/_@#=+-]*$/u;

/** Characters that mean something between double quotation marks too. */
const live = /["$`\\!%]/;

/** One word for the shell, whatever is in it. Double quotation marks serve every shell; what they do not hold, a POSIX one takes between single ones. */
function quoteWord(word: string): string {
  if (plain.test(word)) return word;
  return live.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`;
}

const type = (...words: readonly string[]): string => ["npx commonkit", ...words.map(quoteWord)].join(" ");

const inLanguage = (language: string | null): readonly string[] =>
  language === null ? [] : ["--language", language];

/** What to type, by what it does. */
export const commands = {
  /** To say that a text is right as it is: all of it. */
  acceptAll: ({ document, language }: Text): string => type("accept", document, ...inLanguage(language)),
  /** The same of one part. */
  accept: ({ document, target, language }: Part): string =>
    type("accept", `${document}#${target}`, ...inLanguage(language)),
  /** To read one part in its versions. */
  diff: ({ document, target, language }: Part): string =>
    type("diff", `${document}#${target}`, ...inLanguage(language)),
  /** To bring a text together with what the partner has now. */
  merge: ({ document, language }: Text): string => type("merge", document, ...inLanguage(language)),
  /** To begin a change; null: in the first of the node's languages. */
  override: ({ document, language }: Text): string => type("override", document, ...inLanguage(language)),
  /** To begin a change to one part. */
  overridePart: ({ document, target, language }: Part): string =>
    type("override", `${document}#${target}`, ...inLanguage(language)),
  /** To see everything that can be changed. */
  overrideAny: (): string => type("override"),
  /** To begin a translation. */
  translate: (document: string, language: string): string =>
    type("translate", document, "--language", language),
  /** To make an own copy of a document or a toolkit. */
  fork: (name: string): string => type("fork", name),
  /** To take in what a partner has, or all of them (null). */
  sync: (partner: string | null): string => type("sync", ...(partner === null ? [] : [partner])),
  /** To bring partners' files back to what the lock says. */
  syncLocked: (): string => type("sync", "--locked"),
  /** To take a partner's version that waits, for all the reasons for which it waits. */
  syncAccepting: (partner: string, flags: readonly string[]): string =>
    type("sync", ...flags.flatMap((flag) => [`--accept-${flag}`, partner])),
  /** To add a partner from an address, a folder or a bundle; null: its branch `main`. */
  add: (from: string, ref: string | null): string =>
    type("add", from, ...(ref === null ? [] : ["--ref", ref])),
  /** To check a folder or file, or the whole node (null). */
  check: (path: string | null): string => type("check", ...(path === null ? [] : [path])),
  status: (): string => type("status"),
  serve: (): string => type("serve"),
  /** To write the site to a folder of its own. */
  build: (folder: string): string => type("build", "--out", folder),
  /** To write the report. */
  report: (file: string): string => type("report", "--html", file),
} as const;
