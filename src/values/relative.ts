/**
 * The link from one address or path to another, both from the same root, so that a site works under any path:
 * `relative("nl/a/b/", "nl/services/#x")` is `../../services/#x`.
 */
export function relative(from: string, to: string): string {
  let shared = 0;
  for (let at = 0; at < from.length && from[at] === to[at]; at++) if (from[at] === "/") shared = at + 1;
  let up = "";
  for (let at = shared; at < from.length; at++) if (from[at] === "/") up += "../";
  const rest = to.slice(shared);
  return up === "" && (rest === "" || rest[0] === "#" || rest[0] === "?") ? `./${rest}` : up + rest;
}
