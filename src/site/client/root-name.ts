/** Name of the cache with the pages this device keeps. Another site on the same host has another. */
export function keptCache(site: URL): string {
  return `commonkit kept ${site.pathname}`;
}
