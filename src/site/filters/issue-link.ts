/** The address to open a new issue with its title and text filled in, on hosts whose form is known; null for any other repository. */
export function issueLink(repository: string | null, title: string, text: string): string | null {
  if (repository === null || !URL.canParse(repository)) return null;
  const { hostname, pathname } = new URL(repository);
  const base = `https://${hostname}${pathname.replace(/(\.git)?\/?$/, "")}`;
  const [name, body] = [encodeURIComponent(title), encodeURIComponent(text)];
  if (hostname === "github.com" || hostname === "codeberg.org")
    return `${base}/issues/new?title=${name}&body=${body}`;
  if (hostname === "gitlab.com")
    return `${base}/-/issues/new?issue%5Btitle%5D=${name}&issue%5Bdescription%5D=${body}`;
  return null;
}
