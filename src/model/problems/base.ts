/** `error`: not published or not done · `warning`: published, needs attention · `notice`: worth knowing. */
export type Severity = "error" | "warning" | "notice";

/** A place in a file. */
export interface Place {
  /** From the node's root, `/` between parts. */
  path: string;
  /** 1-based. */
  line: number;
  /** 1-based, in UTF-16 units. */
  column: number;
  /** How many characters it covers; 1 if unknown. */
  length: number;
}

/** What every problem has in addition to its code and its own facts. */
export interface ProblemBase {
  severity: Severity;
  place: Place;
}
