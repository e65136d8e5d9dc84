/** A text as it stands in a file. */
export interface PlacedText {
  path: string;
  body: string;
  /** 1-based line of the file on which the body begins. */
  bodyLine: number;
}
