import { dropUnsafe } from "./hidden.ts";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/**
 * Text as HTML or XML, for content and for values in double quotes, never single ones: `escapeHtml('a "b"')` is `a &quot;b&quot;`.
 * Characters that change the reading order or that HTML and XML cannot contain are dropped.
 */
export function escapeHtml(text: string): string {
  const clean = dropUnsafe(text);
  return /[&<>"]/.test(clean) ? clean.replace(/[&<>"]/g, (character) => entities[character] ?? "") : clean;
}
