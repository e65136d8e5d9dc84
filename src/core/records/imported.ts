import type { Language } from "../../model/ids.ts";
import type { ImportedService, ImportOutcome } from "../../model/import.ts";
import type { Service } from "../../model/service.ts";
import { withoutNode } from "../../values/ids.ts";
import { formatPath } from "../documents/format-path.ts";
import { parsePath } from "../documents/parse-path.ts";
import { toSlug } from "../documents/slug.ts";
import { sha256 } from "../files/hash.ts";
import { formatService } from "./write-service.ts";

const HEADER = "# Written by “commonkit import hsds”: the next import writes it again. ";
const ADVICE = "# To change it, write “services/<name>.yaml” with “overrides: <node>/<name>” at its top.\n";

/** True for a service that `import` wrote: the lowest layer, below what people write. */
export const isImported = ({ origin }: Pick<Service, "origin">): boolean => importedIn(origin.path) !== null;

/** The toolkit and name of a service that `import` wrote, by its path; null for every other file. */
function importedIn(path: string): { toolkit: string; slug: string } | null {
  const place = parsePath(path);
  return place.kind === "service" && place.imported ? place : null;
}

/** What an import would write: new or changed files, and files it leaves alone. */
export interface ImportPlan extends Pick<ImportOutcome, "same" | "kept" | "others"> {
  writes: readonly { path: string; slug: string; name: string; text: string }[];
}

/**
 * Plans which files an import writes: each service keeps the name it got first; a file that someone changed is left alone. `existing` are
 * the node's own services, and all its texts by path.
 */
export function planImport(
  services: readonly ImportedService[],
  existing: { services: readonly Service[]; texts: ReadonlyMap<string, string> },
  toolkit: string,
  language: Language,
): ImportPlan {
  const { texts } = existing;
  const isHere = (path: string): boolean => importedIn(path)?.toolkit === toolkit;
  const before = new Map(
    existing.services
      .filter(({ path, x_hsds_id }) => isHere(path) && x_hsds_id !== null)
      .map(({ path, x_hsds_id }) => [x_hsds_id, importedIn(path)?.slug]),
  );
  const taken = new Set(existing.services.map(({ id }) => withoutNode(id)));
  const writes: ImportPlan["writes"][number][] = [];
  const kept: { path: string; name: string }[] = [];
  const used = new Set<string>();
  let same = 0;
  for (const service of services) {
    const known = service.hsdsId === null ? undefined : before.get(service.hsdsId);
    const slug = known ?? chooseSlug(service, taken);
    taken.add(slug);
    const path = formatPath({ kind: "service", toolkit, slug, imported: true });
    used.add(path);
    const text = formatImported(service, language);
    const there = texts.get(path);
    if (there === text) same++;
    else if (there !== undefined && !isUntouched(there)) kept.push({ path, name: service.name });
    else writes.push({ path, slug, name: service.name, text });
  }
  const others = [...texts.keys()].filter((path) => isHere(path) && !used.has(path)).sort();
  return { writes, same, kept, others };
}

/** A name that no other service has: its own name, then with the start of its id, then with a number. */
function chooseSlug({ name, hsdsId, fields }: ImportedService, taken: ReadonlySet<string>): string {
  const plain = toSlug(name).slice(0, 60).replace(/-+$/, "") || "service";
  const mark = (hsdsId ?? sha256(JSON.stringify(fields))).slice(0, 8);
  for (const slug of [plain, `${plain}-${mark}`]) if (!taken.has(slug)) return slug;
  for (let count = 2; ; count++)
    if (!taken.has(`${plain}-${mark}-${count}`)) return `${plain}-${mark}-${count}`;
}

function formatImported({ fields, hsdsId }: ImportedService, language: Language): string {
  const body = formatService(hsdsId === null ? fields : { ...fields, x_hsds_id: hsdsId }, language);
  return `${HEADER}sha256-${sha256(ADVICE + body)}\n${ADVICE}${body}`;
}

/** True if a file is as `import` wrote it, with any line ends. */
function isUntouched(text: string): boolean {
  const plain = text.replaceAll("\r\n", "\n");
  const end = plain.indexOf("\n");
  return plain.slice(0, end) === `${HEADER}sha256-${sha256(plain.slice(end + 1))}`;
}
