import type { MergeProblem } from "../../model/problems/merge.ts";
import type { Service, ServiceChange } from "../../model/service.ts";
import { mergePatch } from "../../values/json/merge-patch.ts";
import { startOf } from "../../values/place.ts";
import { applyRecordChanges, type LayeredRecords, type RecordFault } from "./record-layers.ts";
import { findServiceFault } from "./service-check.ts";
import { changeableFields, completeService } from "./service-fields.ts";

/**
 * Applies changes to services, lowest first, field by field. A change after which a service would lack what it needs is left
 * out whole, with a problem. An address that was once confidential stays so, whatever a change says.
 */
export const applyServiceChanges = (
  services: readonly Service[],
  changes: readonly ServiceChange[],
): LayeredRecords<Service, ServiceChange> =>
  applyRecordChanges(services, changes, { kind: "service", target: ({ service }) => service, apply });

function apply(
  service: Service,
  { node, path, change }: ServiceChange,
): { record: Service; problems: readonly MergeProblem[] } | RecordFault {
  const base = { place: startOf(path), severity: "warning" } as const;
  const problems: MergeProblem[] = [];
  const allowed: [string, unknown][] = [];
  for (const [key, value] of Object.entries(change)) {
    if (changeableFields.some((field) => field === key)) allowed.push([key, value]);
    else if (key !== "overrides")
      problems.push({ ...base, code: "record-key-refused", record: service.id, kind: "service", key });
  }
  const merged = mergePatch(service, Object.fromEntries(allowed)) as Readonly<Record<string, unknown>>;
  const complete = completeService(merged);
  const { id, origin, path: home, x_confidential_address } = service;
  const settled = {
    ...complete,
    id,
    node: service.node,
    origin,
    path: home,
    changedBy: [...new Set([...service.changedBy, node])],
    x_confidential_address: x_confidential_address || complete.x_confidential_address,
  };
  if (x_confidential_address && complete.x_confidential_address !== true)
    problems.push({ ...base, code: "confidential-kept", service: id, by: node });
  const fault = findServiceFault(settled);
  if (fault) return fault;
  // Every field was checked just before.
  return { record: allowed.length > 0 ? (settled as unknown as Service) : service, problems };
}
