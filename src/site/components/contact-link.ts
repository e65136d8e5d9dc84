import { issueLink } from "../filters/issue-link.ts";
import { webLink } from "../filters/web-link.ts";
import type { Here } from "../here.ts";

/** Where readers write to the node: an email or an issue with this in it, or else the node's own form; null if the node gives none of them. */
export function contactLink({ site }: Here, subject: string, body: string): string | null {
  const { contact, repository } = site.catalog.node;
  if (contact.email === null) return issueLink(repository, subject, body) ?? webLink(contact.url);
  return `mailto:${encodeURI(contact.email)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
