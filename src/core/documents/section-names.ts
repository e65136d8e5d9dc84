import type { Section } from "../../model/document.ts";
import type { Place } from "../../model/problems/base.ts";
import { readHeadingBraces } from "../markdown/headings.ts";
import type { PlacedText } from "./placed-text.ts";

/** The id as written and its place; null if there is none. The section's real id can differ: the second of two equal ids gets a number. */
export function findWrittenId(text: PlacedText, section: Section): { id: string; place: Place } | null {
  if (!section.explicit) return null;
  const heading = text.body.slice(section.start, section.bodyStart);
  const title = heading.replace(/[\s#]*$|\n[=-]+[ \t]*\r?\n?$/, "");
  const braces = readHeadingBraces(title);
  if (braces === null) return null;
  const before = title.slice(0, braces.start).split("\n");
  const line = text.bodyLine + section.line + before.length - 2;
  const column = (before.at(-1) ?? "").length + 1;
  return { id: braces.id, place: { path: text.path, line, column, length: title.length - braces.start } };
}
