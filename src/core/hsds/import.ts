import type { Language, NodeId } from "../../model/ids.ts";
import type { HsdsReading, ImportedService, RefusedService } from "../../model/import.ts";
import type { Problem } from "../../model/problems/problem.ts";
import { valueAt } from "../../values/json/pointer.ts";
import { commonUrl, findSchema } from "../files/schemas.ts";
import { parseService } from "../records/parse-service.ts";
import { formatService } from "../records/write-service.ts";
import { countDropped, type Found, listValues } from "./account.ts";
import { type Draft, takeOut } from "./draft.ts";
import { findServices, type HsdsService } from "./find.ts";
import { draftService, type ImportDefaults } from "./service.ts";
import { toLine } from "./values.ts";

/** What an import needs in addition to the file. */
export interface ImportSettings extends Pick<ImportDefaults, "area"> {
  node: NodeId;
  /** Language of the file's texts. */
  language: Language;
}

/** What a page of an API says about itself. */
const PAGE = /^\/(?:total_items|total_pages|page_number|size|first_page|last_page|empty)$/;

/**
 * Reads every service of an HSDS 3 file, one nested object at a time, and accounts for every value of the file: used, dropped, or
 * part of a service that was refused. A service is used if a file with it passes the usual check; a field that does not pass
 * is left out, unless a service needs it.
 */
export function importHsds(file: unknown, settings: ImportSettings): HsdsReading {
  const topics = findSchema(commonUrl("topic")).schema.enum as readonly string[];
  const services: ImportedService[] = [];
  const refused: RefusedService[] = [];
  const carried = new Set<string>();
  const tried = new Set<string>();
  const lost = new Set<string>();
  for (const found of findServices(file)) {
    const draft = draftService(found, { area: settings.area, topics });
    const problems = settle(draft, settings);
    if (problems.length > 0) {
      const values = listValues(found.service);
      for (const at of values) lost.add(at);
      refused.push({ name: nameOf(found), at: found.service.at, problems, values: values.length });
      continue;
    }
    for (const at of [...draft.from.values()].flat().flatMap((mark) => sameAgain(mark, found, file)))
      carried.add(at);
    for (const at of draft.tried) tried.add(at);
    const { x_hsds_id, ...fields } = draft.fields;
    services.push({
      hsdsId: typeof x_hsds_id === "string" ? x_hsds_id : null,
      name: String(fields.name),
      fields,
    });
  }
  const whole: Found = { value: file, at: "" };
  const all = listValues(whole).filter((at) => !lost.has(at) && !PAGE.test(at));
  const dropped = countDropped(all, carried, tried);
  return { services, refused, dropped, carried: all.filter((at) => carried.has(at)).length };
}

/** A value that was used, and the places in the file that repeat it. */
function sameAgain(at: string, { service, again }: HsdsService, file: unknown): readonly string[] {
  if (!at.startsWith(`${service.at}/`)) return [at];
  const others = again.map((one) => one.at + at.slice(service.at.length));
  return [at, ...others.filter((other) => valueAt(other, file) === valueAt(at, file))];
}

const nameOf = ({ service }: HsdsService): string =>
  toLine((service.value as Record<string, unknown>).name) ?? "";

/** Leaves out fields that the usual check refuses, until it accepts the whole; returns what is still wrong. */
function settle(draft: Draft, settings: ImportSettings): readonly Problem[] {
  for (;;) {
    const problems = check(draft, settings);
    const [first] = problems;
    if (first === undefined) return [];
    const field = problems.map(fieldOf).find((name) => name !== null && mayGo(name));
    if (field === undefined || field === null || !takeOut(draft, field)) return problems;
  }
}

function check(draft: Draft, { node, language }: ImportSettings): readonly Problem[] {
  const path = "imported.yaml";
  const file = {
    origin: { node, commit: null, path },
    path,
    text: formatService(draft.fields, language),
  };
  const { problems } = parseService(file, "imported", { node, language, licence: "", trust: "own" });
  return problems.filter(({ severity }) => severity === "error");
}

const fieldOf = (problem: Problem): string | null =>
  "field" in problem && typeof problem.field === "string" && problem.field !== "" ? problem.field : null;

/** Without one of these it is not a service. */
const NEEDED = ["name", "status", "organization", "description", "service_areas", "assured_date"];

const mayGo = (field: string): boolean => !NEEDED.includes(field.split(".")[0] ?? "");
