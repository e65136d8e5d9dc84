import type { Catalog } from "../../model/catalog.ts";
import type { NodeContent } from "../../model/content.ts";
import type { Day } from "../../model/ids.ts";
import type { LoadedNode } from "../../model/loaded.ts";
import type { Names, Overview } from "../../model/overview.ts";
import { viewLocally } from "../localise/local-view.ts";
import { listOwnItems } from "../localise/own-items.ts";
import { parseLock } from "../node/parse-lock.ts";
import { listTasks } from "../reconcile/list-tasks.ts";
import { compareOwn } from "../reconcile/plan-diff.ts";
import type { Examined } from "./examine.ts";
import { listNews } from "./news.ts";
import { describeStanding } from "./standing.ts";

/** The days that news are about, and the lock as it was committed by then; null if there was none, or it is not known. */
export interface Since {
  today: Day;
  weekAgo: Day;
  committed: { text: string; day: Day } | null;
}

/** The state of a node, what changed at its partners, and what to look at; `sources` are the texts of its files, by path. */
export function describeOverview(
  node: LoadedNode & { sources: ReadonlyMap<string, string> },
  examined: Examined,
  { today, weekAgo, committed }: Since,
): Overview {
  const standing = describeStanding(node, examined, today);
  const earlier = committed && parseLock(committed.text, "network.lock.json").lock;
  const since = (earlier && committed?.day) ?? weekAgo;
  const order = standing.partners.map(({ id }) => id);
  const view = viewLocally(node.contents);
  return {
    standing,
    languages: node.network.languages,
    since,
    news: listNews(node.lock, node.status, earlier, since, order),
    tasks: listTasks(listOwnItems(view), (item) => compareOwn({ ...node, view }, item)),
    names: nameAll(examined.catalog, node.contents),
  };
}

function nameAll({ node, pages, services, facts }: Catalog, contents: readonly NodeContent[]): Names {
  const documents = new Map<string, Names["documents"][string][number][]>();
  for (const { document, language, title, url } of pages) {
    const address = node.url === null ? null : new URL(url, node.url).href;
    documents.set(document, [...(documents.get(document) ?? []), { language, title, address }]);
  }
  const nodes = contents.flatMap(({ id, network }) =>
    network === null ? [] : [[id, { title: network.title, email: network.contact.email }] as const],
  );
  return {
    nodes: Object.fromEntries(nodes),
    documents: Object.fromEntries(documents),
    records: Object.fromEntries([
      ...services.map(({ id, name, x_language }) => [id, { [x_language]: name }] as const),
      ...facts.map(({ id, label }) => [id, label] as const),
    ]),
  };
}
