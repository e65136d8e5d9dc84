/** Keys that reach into JavaScript's own objects; data cannot use them. */
export const forbiddenKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Applies a change to a value (JSON Merge Patch, https://www.rfc-editor.org/rfc/rfc7386): maps are merged key by key, null removes
 * a key, everything else replaces what was there. The result is new; neither argument changes.
 */
export function mergePatch(value: unknown, change: unknown): unknown {
  if (!isMap(change)) return change;
  const merged = new Map(isMap(value) ? Object.entries(value) : []);
  for (const [key, inner] of Object.entries(change)) {
    if (forbiddenKeys.has(key)) continue;
    if (inner === null) merged.delete(key);
    else merged.set(key, mergePatch(merged.get(key), inner));
  }
  return Object.fromEntries(merged);
}

/** True for a map in the sense of JSON: not a list, not null. */
export const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
