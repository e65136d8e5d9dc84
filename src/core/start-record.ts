import { stringify } from "yaml";
import type { NodeContent } from "../model/content.ts";
import type { Fact } from "../model/fact.ts";
import type { LocalProblem } from "../model/problem-local.ts";
import type { Service } from "../model/service.ts";
import { applyFactChanges } from "./fact-layers.ts";
import { unknownName } from "./find-name.ts";
import { changeableFields } from "./service-fields.ts";
import { applyServiceChanges } from "./service-layers.ts";

/** A change to a service or fact that is begun. */
export interface StartedRecord {
  path: string;
  text: string;
  /** Fields that stand in the file to be changed; the others stand there behind `#`. */
  parts: readonly string[];
}

/**
 * Begins to change a service: a field that is named stands in the file as it is now; without one the day it was last checked
 * does, and everything else stands behind `#`, so that what is not touched goes on following the partner.
 */
export function startServiceChange(
  contents: readonly NodeContent[],
  { service, part }: { service: Service; part: string | null },
  toolkit: string,
  help: readonly string[],
): StartedRecord | LocalProblem {
  const mine = contents[0]?.serviceChanges.find((change) => change.service === service.id);
  if (mine) return exists(service.id, part, mine.path);
  const below = contents.slice(1).flatMap((content) => content.serviceChanges);
  const now = applyServiceChanges(
    [service],
    below.filter((change) => change.service === service.id),
  ).services[0];
  const fields: [string, unknown][] = changeableFields.flatMap((field): [string, unknown][] => {
    const value = withoutNothing((now as unknown as Record<string, unknown>)[field]);
    // An address that must stay unknown is written nowhere else.
    const isSecret = field === "location" && service.x_confidential_address;
    return value === undefined || isSecret ? [] : [[field, value]];
  });
  if (part !== null && !changeableFields.some((field) => field === part))
    return unknownName("detail", part, service.id, changeableFields);
  const chosen = part ?? "assured_date";
  const slug = service.id.split("/")[1] ?? "";
  const taken = contents[0]?.services.some(({ id }) => id.endsWith(`/${slug}`)) === true;
  const path = `toolkits/${toolkit}/services/${taken ? `${service.node}-${slug}` : slug}.yaml`;
  const value = fields.find(([field]) => field === chosen)?.[1] ?? "";
  const others = fields.filter(([field]) => field !== chosen);
  const text = `${stringify({ overrides: service.id })}${comment(help)}${stringify({ [chosen]: value }, { lineWidth: 0 })}${part === null ? comment(stringify(Object.fromEntries(others), { lineWidth: 0 }).trimEnd().split("\n")) : ""}`;
  return { path, text, parts: [chosen] };
}

/** Begins to change a fact: value, source and day of checking as they are now, in a file of ours with others of its group. */
export function startFactChange(
  contents: readonly NodeContent[],
  { fact, part }: { fact: Fact; part: string | null },
  toolkit: string,
  sources: ReadonlyMap<string, string>,
  help: readonly string[],
): StartedRecord | LocalProblem {
  const mine = contents[0]?.factChanges.find((change) => change.fact === fact.id);
  if (mine) return exists(fact.id, part, mine.path);
  const below = contents.slice(1).flatMap((content) => content.factChanges);
  const now =
    applyFactChanges(
      [fact],
      below.filter((change) => change.fact === fact.id),
    ).facts[0] ?? fact;
  const [, group = "", key = ""] = /^[^/]*\/([^.]*)\.(.*)$/s.exec(fact.id) ?? [];
  const values = {
    label: now.label,
    type: now.type,
    value: now.value,
    ...(now.currency === null ? {} : { currency: now.currency }),
    ...(Object.keys(now.unit).length === 0 ? {} : { unit: now.unit }),
    source: { title: now.source.title, ...(now.source.url === null ? {} : { url: now.source.url }) },
    checked: now.checked,
    review_every: now.reviewEvery,
    ...(now.validFrom === null ? {} : { valid_from: now.validFrom }),
    ...(now.validTo === null ? {} : { valid_to: now.validTo }),
  };
  if (part !== null && !Object.hasOwn(values, part))
    return unknownName("detail", part, fact.id, Object.keys(values));
  const wanted = part === null || part === "value" ? ["value", "currency", "source", "checked"] : [part];
  const chosen = Object.entries(values).filter(([name]) => wanted.includes(name));
  const path = `toolkits/${toolkit}/facts/${group}.yaml`;
  const before = sources.get(path);
  const entry = stringify({ [key]: Object.fromEntries(chosen) }, { lineWidth: 0 });
  const parts = chosen.map(([name]) => name);
  if (before === undefined)
    return { path, text: `${stringify({ overrides: fact.node })}${comment(help)}${entry}`, parts };
  const isTheirs = contents[0]?.factChanges.some(
    (change) => change.path === path && change.fact.startsWith(`${fact.node}/`),
  );
  if (!isTheirs)
    return { code: "file-in-the-way", severity: "error", place: { path, line: 1, column: 1, length: 1 } };
  return { path, text: `${before.trimEnd()}\n${entry}`, parts };
}

const exists = (document: string, part: string | null, path: string): LocalProblem => ({
  code: "change-exists",
  severity: "error",
  place: { path, line: 1, column: 1, length: 1 },
  document,
  target: part ?? "",
});

const comment = (lines: readonly string[]): string =>
  lines.map((line) => `# ${line}`.trimEnd().concat("\n")).join("");

/** The same without empty members: what nobody said need not be shown. */
function withoutNothing(value: unknown): unknown {
  if (value === null || value === "" || value === undefined || value === false) return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(withoutNothing);
  if (typeof value !== "object") return value;
  const members = Object.entries(value).flatMap(([key, inner]) => {
    const kept = withoutNothing(inner);
    return kept === undefined ? [] : [[key, kept]];
  });
  return members.length === 0 ? undefined : Object.fromEntries(members);
}
