import { stringify } from "yaml";
import type { NodeContent } from "../../model/content.ts";
import type { Digest } from "../../model/ids.ts";
import type { TextWrite } from "../../model/local.ts";
import type { LocalProblem } from "../../model/problems/local.ts";
import type { Service } from "../../model/service.ts";
import { startOf } from "../../values/place.ts";
import { formatPath } from "../documents/format-path.ts";
import { toolkitOf } from "../documents/parse-path.ts";
import { setPath } from "../files/set-front-matter.ts";
import { unknownName } from "../localise/find-name.ts";
import { formatValueBase, keepBases } from "../overrides/base-texts.ts";
import { changedFields, fieldsBase, withoutNothing } from "../records/record-fields.ts";
import { changeableFields } from "../records/service-fields.ts";
import { comment } from "./comment.ts";

/** A change to a service or fact that was started. */
export interface StartedRecord {
  path: string;
  text: string;
  /** Fields that are in the file, ready to be changed; the others are there after `#`. */
  parts: readonly string[];
  /** The values that they were made against, as they are kept. */
  bases: readonly TextWrite[];
}

/** The node's own files before: its content, and the texts of all files by path. */
export interface StartInput {
  content: NodeContent | undefined;
  sources: ReadonlyMap<string, string>;
  /** The node's toolkit for a new file. */
  toolkit: string;
  /** How to continue, as lines of comment. */
  help: readonly string[];
}

/**
 * Starts a change to a service: a named field is in the file as it is now. Without one, the file has the day it was last checked,
 * and everything else after `#`, so that unchanged fields follow the partner. `service` is as it
 * is without the node's own change.
 */
export function startServiceChange(
  { service, part }: { service: Service; part: string | null },
  { content, sources, toolkit, help }: StartInput,
): StartedRecord | LocalProblem {
  const mine = content?.serviceChanges.find((change) => change.service === service.id);
  if (part !== null && !changeableFields.some((field) => field === part))
    return unknownName("detail", part, service.id, changeableFields);
  if (mine && (part === null || Object.hasOwn(mine.change, part))) return exists(service.id, part, mine.path);
  const fields: [string, unknown][] = changeableFields.flatMap((field): [string, unknown][] => {
    const value = withoutNothing(service[field]);
    // An address that must stay secret is never written elsewhere.
    const isSecret = field === "location" && service.x_confidential_address;
    return value === undefined || isSecret ? [] : [[field, value]];
  });
  const chosen = part ?? "assured_date";
  const value = fields.find(([field]) => field === chosen)?.[1] ?? "";
  const { base, bases } = makeBase(service, { [chosen]: value }, (mine && toolkitOf(mine.path)) ?? toolkit);
  if (mine) {
    const text = setPath(sources.get(mine.path) ?? "", [chosen], value);
    return { path: mine.path, text: setBase(text, ["base"], mine.base, base), parts: [chosen], bases };
  }
  const slug = service.id.split("/")[1] ?? "";
  const taken = content?.services.some(({ id }) => id.endsWith(`/${slug}`)) === true;
  const name = taken ? `${service.node}-${slug}` : slug;
  const path = formatPath({ kind: "service", toolkit, slug: name });
  const others = fields.filter(([field]) => field !== chosen);
  const shown = part === null ? comment(write(Object.fromEntries(others)).trimEnd().split("\n")) : "";
  const text = `${write({ overrides: service.id })}${comment(help)}${write({ [chosen]: value })}${shown}`;
  return { path, text: setBase(text, ["base"], {}, base), parts: [chosen], bases };
}

/** The base of a change that says what the record says now, and the values as they are kept. */
export function makeBase(record: object, change: Readonly<Record<string, unknown>>, toolkit: string) {
  const fields = changedFields(record, record, change);
  const texts = new Map(fields.map(({ key, now }) => [key, now]));
  const base = fieldsBase(fields);
  return { base, bases: keepBases(toolkit, base, (key) => formatValueBase(texts.get(key))) };
}

/** Records in the text of a file what new fields were made against, in addition to its earlier entries. */
export function setBase(
  text: string,
  path: readonly string[],
  before: Readonly<Record<string, Digest>> = {},
  base: Readonly<Record<string, Digest>>,
): string {
  return Object.keys(base).length === 0 ? text : setPath(text, path, { ...before, ...base });
}

/** Reports that something already has a change. */
export const exists = (document: string, part: string | null, path: string): LocalProblem => ({
  code: "change-exists",
  severity: "error",
  place: startOf(path),
  document,
  target: part === null ? "" : `@${part}`,
});

/** A value as YAML. */
export const write = (value: unknown): string => stringify(value, { lineWidth: 0 });
