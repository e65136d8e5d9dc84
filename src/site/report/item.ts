import type { Markup } from "../html.ts";

/** One thing to report, as a whole and as briefly as possible. */
export interface Item {
  whole: Markup;
  brief: Markup;
}

/** A part of the report; it is left out if it has no items and nothing to say about that. */
export interface Part {
  title: Markup;
  intro: Markup;
  items: readonly Item[];
}

/** Something that is brief as it is. */
export const brief = (markup: Markup): Item => ({ whole: markup, brief: markup });
