import type { ContentProblem } from "../../model/problems/content.ts";
import type { Service, ServiceChange } from "../../model/service.ts";
import type { SourceFile } from "../../model/source.ts";
import { addAll } from "../../values/add-all.ts";
import { type NodeContext, originOf, toLine } from "../documents/parse-context.ts";
import { checkShape } from "../files/check-shape.ts";
import { parseYaml } from "../files/yaml.ts";
import { reversedHours } from "./hours.ts";
import { completeService } from "./service-fields.ts";

/** Parses a service, or a change to another node's service if it has `overrides:`; both null if it cannot be used. */
export function parseService(
  file: SourceFile,
  slug: string,
  context: NodeContext,
): { service: Service | null; change: ServiceChange | null; problems: ContentProblem[] } {
  const yaml = parseYaml(file.text, file.path);
  const from = originOf(file, context);
  if (yaml.value !== null && Object.hasOwn(yaml.value, "overrides")) {
    const { value, problems } = checkShape("service-change", yaml, context.trust);
    addAll(problems, reversedHours(value?.schedules, yaml.locate));
    if (value === null || hasError(problems)) return { service: null, change: null, problems };
    const { overrides, base, accepted: _looked, ...change } = value;
    const made = base === undefined ? {} : { base };
    return { service: null, change: { service: overrides, ...from, change, ...made }, problems };
  }
  const { value, problems } = checkShape("service", yaml, context.trust);
  addAll(problems, reversedHours(value?.schedules, yaml.locate));
  if (value === null || hasError(problems)) return { service: null, change: null, problems };
  const written = { ...value, name: toLine(value.name), x_language: value.x_language ?? context.language };
  const whole = { ...completeService(written), id: `${context.node}/${slug}`, ...from, changedBy: [] };
  // The schema has checked each field, and missing ones are filled in: the service is complete.
  return { service: whole as unknown as Service, change: null, problems };
}

const hasError = (problems: readonly ContentProblem[]): boolean =>
  problems.some(({ severity }) => severity === "error");
