import type { Commit, DocumentId, Language } from "../../model/ids.ts";

/** Address of a page from the site's root, which never changes: `nl/nl-network/housing/finding-a-home/`. */
export const pageAddress = (document: DocumentId, language: Language): string =>
  `${language.toLowerCase()}/${document}/`;

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
  const page = (repository ?? "").replace(/\.git$/, "");
  // Without its ending, `https://.git` is not an address any more.
  if (!URL.canParse(page)) return null;
  const view = fileViews[new URL(page).hostname];
  if (!view || commit === null) return page;
  return (
    page +
    view.replace("{commit}", commit).replace("{path}", path.split("/").map(encodeURIComponent).join("/"))
  );
}
