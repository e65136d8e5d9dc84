/** A text whose lines all end in `\n`, however they ended before. */
export const plainLineEnds = (text: string): string => text.replace(/\r\n?/g, "\n");

/** A text with line ends `\n`, with those that another text has. */
export const lineEndsOf = (other: string, text: string): string =>
  other.includes("\r\n") ? text.replace(/\n/g, "\r\n") : text;

/** A text with plain line ends, also without the mark that some editors write at the start of a file. */
export const plainFile = (text: string): string => plainLineEnds(text.replace(/^\ufeff/, ""));
