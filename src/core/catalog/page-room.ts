import type { Fact } from "../../model/fact.ts";
import type { NodeId, RecordId } from "../../model/ids.ts";
import type { PageLimits } from "../../model/network.ts";
import type { PageFull } from "../../model/problems/placeholder.ts";
import type { Service } from "../../model/service.ts";
import type { PageRoom } from "../render/context.ts";

const MEGABYTE = 1024 * 1024;

/**
 * What placeholders can usually bring onto pages; `limits` in the node's own `network.yaml` can set others. A line of twenty characters can ask for a
 * hundred services, and what is asked for may be the node's own: so no text can be refused for it, but its page has an end.
 */
const PAGE_LIMITS: PageLimits = {
  pageServices: 500,
  pageBytes: 4 * MEGABYTE,
  pagesBytes: 256 * MEGABYTE,
};

/** About how many bytes the site writes around a record, and around a word from one. */
const around = { service: 1500, fact: 700, word: 100 };

/** Counts what the texts of each node bring onto their pages. The function it returns makes the room of one page of a node. */
export function makeRooms(
  limits: Partial<PageLimits>,
  services: readonly Service[],
  facts: readonly Fact[],
): (node: NodeId) => PageRoom {
  const { pageServices, pageBytes, pagesBytes } = { ...PAGE_LIMITS, ...limits };
  const weigh = makeScales(services, facts);
  const used = new Map<NodeId, number>();
  return (node) => {
    let shown = 0;
    let bytes = 0;
    let reached: Pick<PageFull, "limit" | "most"> | null = null;
    const takes = (record: RecordId | null, words: number): boolean => {
      const more = words + (record === null ? 0 : weigh(record));
      const all = used.get(node) ?? 0;
      if (all + more > pagesBytes) reached ??= { limit: "pages_bytes", most: pagesBytes };
      else if (bytes + more > pageBytes) reached ??= { limit: "page_bytes", most: pageBytes };
      // After the first that has no room, a smaller one would only look as if something were missing in between.
      if (reached !== null) return false;
      bytes += more;
      used.set(node, all + more);
      return true;
    };
    const takesService = (service: RecordId): boolean => {
      if (shown >= pageServices) reached ??= { limit: "page_services", most: pageServices };
      if (reached !== null || !takes(service, 0)) return false;
      shown++;
      return true;
    };
    return {
      takes: (record, words) => takes(record, words + around.word),
      takeServices: (asked) => {
        const end = asked.findIndex((service) => !takesService(service));
        return end < 0 ? asked : asked.slice(0, end);
      },
      reached: () => reached,
    };
  };
}

/** About how many bytes the site writes for a record, in one language; 0 for a term, whose words are weighed where they are written. */
function makeScales(services: readonly Service[], facts: readonly Fact[]): (id: RecordId) => number {
  const records = new Map<RecordId, () => number>([
    ...services.map((service) => [service.id, () => weighService(service)] as const),
    ...facts.map((fact) => [fact.id, () => around.fact + bytesOf(fact)] as const),
  ]);
  const weights = new Map<RecordId, number>();
  return (id) => {
    const weight = weights.get(id) ?? records.get(id)?.() ?? 0;
    weights.set(id, weight);
    return weight;
  };
}

/** A card shows one of its languages, and each detail with about as many signs around it. */
function weighService({ x_translations, ...service }: Service): number {
  const longest = Math.max(0, ...Object.values(x_translations).map(bytesOf));
  return around.service + 2 * bytesOf(service) + longest;
}

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;
