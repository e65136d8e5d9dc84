import type { Catalog, CatalogService } from "../../model/catalog.ts";
import { compareText } from "../../values/order.ts";
import { vocabulary } from "../vocabulary.ts";

/** Services under one topic; `topic` is null for those that name none. */
export interface ServiceGroup {
  topic: string | null;
  services: readonly CatalogService[];
}

/** Each service once, under the first of its topics, in the site's order of topics; services that no longer exist are left out. */
export function groupServices({ services, node }: Catalog): ServiceGroup[] {
  const groups = new Map<string | null, CatalogService[]>();
  for (const service of sortNear(services, node.id)) {
    const topic = service.x_topic[0] ?? null;
    groups.set(topic, [...(groups.get(topic) ?? []), service]);
  }
  const order = (topic: string | null): number => {
    const at = topic === null ? -1 : vocabulary.topic.indexOf(topic);
    return at < 0 ? vocabulary.topic.length : at;
  };
  return [...groups]
    .map(([topic, list]) => ({ topic, services: list }))
    .sort((a, b) => order(a.topic) - order(b.topic) || compareText(a.topic ?? "", b.topic ?? ""));
}

/** The first few services that work today, the node's own before partners'; fewer if there are not that many. */
export function nearestServices({ services, node }: Catalog, count: number): CatalogService[] {
  return sortNear(services, node.id)
    .filter((service) => service.status === "active")
    .slice(0, count);
}

function sortNear(services: readonly CatalogService[], own: string): CatalogService[] {
  const far = (service: CatalogService) => (service.node === own || service.changedBy.includes(own) ? 0 : 1);
  return services
    .filter((service) => service.status !== "defunct")
    .sort((a, b) => far(a) - far(b) || compareText(a.id, b.id));
}
