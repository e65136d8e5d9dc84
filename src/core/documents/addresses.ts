import type { Commit, DocumentId, Language } from "../../model/ids.ts";

/** Address of a page from the site's root, which never changes: `nl/nl-network/housing/finding-a-home/`. */
export const pageAddress = (document: DocumentId, language: Language): string =>
  `${language.toLowerCase()}/${document}/`;

/** An address relative to a page, so that the site works under any path: `relativeAddress("en/a/b/", "en/glossary/#x")` is `../../glossary/#x`. */
export function relativeAddress(from: string, to: string): string {
  const [path = "", fragment] = to.split("#", 2);
  const start = from.split("/").slice(0, -1);
  const end = path.split("/");
  let shared = 0;
  while (shared < start.length && shared < end.length - 1 && start[shared] === end[shared]) shared++;
  const steps = "../".repeat(start.length - shared) + end.slice(shared).join("/");
  return (steps || "./") + (fragment === undefined ? "" : `#${fragment}`);
}

/** How well-known hosts show a file at a commit; `{commit}` and `{path}` are filled in. */
const fileViews: Readonly<Record<string, string>> = {
  "github.com": "/blob/{commit}/{path}",
  "gitlab.com": "/-/blob/{commit}/{path}",
  "codeberg.org": "/src/commit/{commit}/{path}",
};

/**
 * Where a reader sees a file of a repository as it was at a commit; for hosts whose addresses Commonkit does not know, the
 * repository's own page. Null if there is no repository.
 */
export function sourceAddress(repository: string | null, commit: Commit | null, path: string): string | null {
  if (repository === null || !URL.canParse(repository)) return null;
  const page = repository.replace(/\.git$/, "");
  const view = fileViews[new URL(page).hostname];
  if (!view || commit === null) return page;
  return (
    page +
    view.replace("{commit}", commit).replace("{path}", path.split("/").map(encodeURIComponent).join("/"))
  );
}
