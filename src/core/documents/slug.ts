const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Names that Windows reserves (https://learn.microsoft.com/windows/win32/fileio/naming-a-file). */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** True for a lower-case name that cannot be the name of a file on Windows. */
export const isReservedName = (name: string): boolean => RESERVED.test(name);

/** True for lower-case words joined by hyphens that can be the name of a file on every disk. */
export function isSlug(name: string): boolean {
  return name.length <= 80 && SLUG.test(name) && !isReservedName(name);
}

/** Lower-case words joined by hyphens, as close to the name as possible; empty if nothing is left. */
export function toSlug(name: string): string {
  const words =
    name
      .slice(0, 80)
      .normalize("NFKD")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const slug = words.join("-");
  return isReservedName(slug) ? "" : slug;
}
