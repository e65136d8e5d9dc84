import type { Catalog, CatalogService } from "../../model/catalog.ts";
import { compareText } from "../../values/order.ts";
import { neverCloses } from "../../values/time/opening-hours.ts";
import { vocabulary } from "../vocabulary.ts";

/** Services under one heading: those of a topic, those that never close (`topic-urgent`), or those that name no topic (`topic-other`). */
export interface ServiceGroup {
  id: `topic-${string}`;
  topic: string | null;
  services: readonly CatalogService[];
}

/** True for a service that somebody who needs help at this moment can turn to, whatever the hour. */
export const isUrgent = ({ status, schedules }: CatalogService): boolean =>
  status === "active" && neverCloses(Object.values(schedules));

/**
 * Each service once, in the order of the catalog: first those that never close, then the others under the first of their topics, in the site's
 * order of topics. Services that no longer exist are left out.
 */
export function groupServices({ services }: Catalog): ServiceGroup[] {
  const groups = new Map<string, ServiceGroup & { services: CatalogService[] }>();
  for (const service of services) {
    if (service.status === "defunct") continue;
    const topic = service.x_topic[0] ?? null;
    const id = `topic-${isUrgent(service) ? "urgent" : (topic ?? "other")}` as const;
    const group = groups.get(id) ?? { id, topic: isUrgent(service) ? null : topic, services: [] };
    group.services.push(service);
    groups.set(id, group);
  }
  const order = ({ id, topic }: ServiceGroup): number => {
    if (id === "topic-urgent") return -1;
    const at = topic === null ? -1 : vocabulary.topic.indexOf(topic);
    return at < 0 ? vocabulary.topic.length : at;
  };
  return [...groups.values()].sort((a, b) => order(a) - order(b) || compareText(a.id, b.id));
}

/** The services that work today, in the order of the catalog. */
export const activeServices = ({ services }: Catalog): readonly CatalogService[] =>
  services.filter(({ status }) => status === "active");
