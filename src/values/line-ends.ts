/** A text whose lines all end in `\n`, however they ended before. */
export const plainLineEnds = (text: string): string => text.replace(/\r\n?/g, "\n");

/** The same without the mark that some editors write at the start of a file. */
export const plainFile = (text: string): string => plainLineEnds(text.replace(/^\ufeff/, ""));
