/** A text and its place in a file. */
export interface PlacedText {
  path: string;
  body: string;
  /** 1-based line of the file on which the body starts. */
  bodyLine: number;
}
