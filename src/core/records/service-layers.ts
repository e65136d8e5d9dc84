import type { ChangeState } from "../../model/override.ts";
import type { MergeProblem } from "../../model/problems/merge.ts";
import type { Service, ServiceChange } from "../../model/service.ts";
import { mergePatch } from "../../values/merge-patch.ts";
import { startOf } from "../../values/place.ts";
import { suggestWord } from "../../values/suggest.ts";
import { changedFields, type FieldChange, fieldStates } from "./record-fields.ts";
import { findServiceFault } from "./service-check.ts";
import { changeableFields, completeService } from "./service-fields.ts";

/**
 * Applies changes to services, lowest first, field by field. A change after which a service would lack what it needs is left
 * out whole, with a problem; for the others, it gives the state of each field. An address that was once confidential stays so, whatever a change says.
 */
export function applyServiceChanges(
  services: readonly Service[],
  changes: readonly ServiceChange[],
): {
  services: readonly Service[];
  states: readonly ChangeState[];
  /** The fields that each change names, of those that could be applied. */
  fields: ReadonlyMap<ServiceChange, readonly FieldChange[]>;
  problems: readonly MergeProblem[];
} {
  const byId = new Map(services.map((service) => [service.id, service]));
  const states: ChangeState[] = [];
  const fields = new Map<ServiceChange, readonly FieldChange[]>();
  const problems: MergeProblem[] = [];
  for (const change of changes) {
    const service = byId.get(change.service);
    if (service) {
      const changed = applyChange(service, change);
      byId.set(service.id, changed.service);
      problems.push(...changed.problems);
      if (changed.service === service) continue;
      const named = changedFields(service, changed.service, change.change);
      const { node, path, base = {} } = change;
      const about = { document: service.id, partner: service.node, node, path, kind: "service" } as const;
      fields.set(change, named);
      states.push(...fieldStates(named, base, about));
    } else {
      const gone = change.base !== undefined;
      problems.push({
        code: "record-change-target-missing",
        severity: "warning",
        place: placeOf(change),
        record: change.service,
        kind: "service",
        by: change.node,
        gone,
        suggestion: gone ? null : suggestWord(change.service, byId.keys()),
      });
    }
  }
  return { services: services.map((service) => byId.get(service.id) ?? service), states, fields, problems };
}

function applyChange(
  service: Service,
  change: ServiceChange,
): { service: Service; problems: readonly MergeProblem[] } {
  const { node } = change;
  const base = { place: placeOf(change), record: service.id, kind: "service" } as const;
  const problems: MergeProblem[] = [];
  const allowed: [string, unknown][] = [];
  for (const [key, value] of Object.entries(change.change)) {
    if (changeableFields.some((field) => field === key)) allowed.push([key, value]);
    else if (key !== "overrides")
      problems.push({ ...base, code: "record-key-refused", severity: "warning", key });
  }
  const merged = mergePatch(service, Object.fromEntries(allowed)) as Readonly<Record<string, unknown>>;
  const complete = completeService(merged);
  const { id, origin, path, x_confidential_address } = service;
  const settled = {
    ...complete,
    id,
    node: service.node,
    origin,
    path,
    changedBy: [...new Set([...service.changedBy, node])],
    x_confidential_address: x_confidential_address || complete.x_confidential_address,
  };
  if (x_confidential_address && complete.x_confidential_address !== true) {
    problems.push({
      code: "confidential-kept",
      severity: "warning",
      place: base.place,
      service: id,
      by: node,
    });
  }
  const fault = findServiceFault(settled);
  if (fault) {
    const refused: MergeProblem = {
      ...base,
      code: "record-change-refused",
      severity: "error",
      by: node,
      ...fault,
    };
    return { service, problems: [refused] };
  }
  // Every field was checked just before.
  return { service: allowed.length > 0 ? (settled as unknown as Service) : service, problems };
}

const placeOf = ({ path }: ServiceChange) => startOf(path);
