export { keptCache } from "./root-name.ts";

/** The site's own address, whatever path it is under; every page says how far up it is. */
export const root = new URL(document.documentElement.dataset.root ?? "./", location.href);
