import type { NodeContent } from "../../model/content.ts";
import type { Commit, Digest, DocumentId } from "../../model/ids.ts";
import { digestMarkdown, digestOwnTexts, digestSections } from "../overrides/digest.ts";

type Base = Readonly<Record<string, Digest>>;

/** A commit in an address of a repository's file, as known hosts write it. */
const COMMIT = /(\/(?:blob|src\/commit)\/)(?:[0-9a-f]{64}|[0-9a-f]{40})(?=\/)/g;

/**
 * Texts that were made from a foreign repository link to its other files as they were at the text's own commit, so an edit anywhere in a
 * text gives another address to every such link. A part of which nothing else has changed counts as compared with today's. `bases` are the
 * kept texts; the result has those that a base now names too.
 */
export function followCommits(
  contents: readonly NodeContent[],
  bases: ReadonlyMap<Digest, string>,
): { contents: readonly NodeContent[]; bases: ReadonlyMap<Digest, string> } {
  const linking = new Map([...bases].filter(([, text]) => text.search(COMMIT) !== -1));
  if (linking.size === 0) return { contents, bases };
  const known = new Map(bases);
  const versions = new Map<DocumentId, Version[]>();
  for (const { id, origin, body } of contents.flatMap((content) => content.documents))
    if (origin.commit !== null)
      versions.set(id, [...(versions.get(id) ?? []), { commit: origin.commit, body, digests: null }]);
  const follow = (base: Base, id: DocumentId): Base =>
    Object.fromEntries(
      Object.entries(base).map(([part, digest]) => {
        const text = linking.get(digest);
        const today = text === undefined ? null : findToday(text, part, versions.get(id) ?? []);
        if (today === null) return [part, digest];
        known.set(today.digest, today.text);
        return [part, today.digest];
      }),
    );
  const followAll = ({ overrides, translations, documents: own, ...content }: NodeContent): NodeContent => ({
    ...content,
    overrides: overrides.map((one) => ({ ...one, base: follow(one.base, one.document) })),
    translations: translations.map((one) => ({
      ...one,
      base: follow(one.base, one.document),
      ...(one.forked && { forked: { ...one.forked, base: follow(one.forked.base, one.forked.from) } }),
    })),
    documents: own.map((one) =>
      one.forked === null
        ? one
        : { ...one, forked: { ...one.forked, base: follow(one.forked.base, one.forked.from) } },
    ),
  });
  return { contents: contents.map(followAll), bases: known };
}

/** A document in one language; the digests of its parts are made when they are first needed. */
interface Version {
  commit: Commit;
  body: string;
  digests: readonly Base[] | null;
}

/** The text with today's commit in its links, if that is what the part says today. */
function findToday(
  text: string,
  part: string,
  versions: readonly Version[],
): { text: string; digest: Digest } | null {
  for (const version of versions) {
    const moved = text.replace(COMMIT, `$1${version.commit}`);
    const digest = digestMarkdown(moved);
    version.digests ??= [digestSections(version.body), digestOwnTexts(version.body)];
    if (version.digests.some((digests) => digests[part] === digest)) return { text: moved, digest };
  }
  return null;
}
