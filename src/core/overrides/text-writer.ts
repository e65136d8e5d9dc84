import type { Operation } from "../../model/override.ts";
import { plainLineEnds } from "../../values/line-ends.ts";

/** From line `from` of a text on (1-based), its lines were written at `line` of the original text, or of the operation's file. */
export interface Origin {
  from: number;
  operation: Operation | null;
  line: number;
}

/** A text being written that records where its lines come from. */
export interface TextWriter {
  /** Adds text that starts on this 1-based line of its source. */
  add: (text: string, operation: Operation | null, line: number) => void;
  /** What must follow so that the next words start on a new line. */
  lineEnd: () => string;
  /** What must follow so that the next words come after an empty line. */
  blankLine: () => string;
  finish: () => { body: string; origins: readonly Origin[] };
}

/** How much of the end is looked at for an empty line, in UTF-16 units. */
const tailLength = 200;

/** Starts an empty text; `eol` is used where a line has to end. */
export function makeTextWriter(eol: string): TextWriter {
  const origins: Origin[] = [];
  const parts: string[] = [];
  // Only the end is ever searched: searching all of it each time would take long for long texts.
  let tail = "";
  let line = 1;
  const lineEnd = (): string => (tail === "" || /[\r\n]$/.test(tail) ? "" : eol);
  return {
    add: (text, operation, from) => {
      if (text === "") return;
      // A line feed after a carriage return does not end another line, and a line end belongs to the line that it ends.
      const joined = tail.endsWith("\r") && text.startsWith("\n") ? 1 : 0;
      const within = lineEnd() === "" ? 0 : 1;
      origins.push({ from: line + within, operation, line: from + Math.max(joined, within) });
      parts.push(text);
      tail = (tail + text.slice(-tailLength)).slice(-tailLength);
      line += (text.match(/\r\n?|\n/g)?.length ?? 0) - joined;
    },
    lineEnd,
    blankLine: () => {
      if (tail === "" || /\n[ \t]*\n$/.test(plainLineEnds(tail))) return "";
      // A lone carriage return followed by a line feed would become one line end.
      return lineEnd() + (tail.endsWith("\r") ? "\r" : eol);
    },
    finish: () => ({ body: parts.join(""), origins }),
  };
}
