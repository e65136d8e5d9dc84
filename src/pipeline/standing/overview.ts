import { nowhere } from "../../core/localise/find-name.ts";
import { viewLocally } from "../../core/localise/local-view.ts";
import { listOwnItems } from "../../core/localise/own-items.ts";
import { parseLock } from "../../core/node/parse-lock.ts";
import { listTasks } from "../../core/reconcile/list-tasks.ts";
import { compareOwn } from "../../core/reconcile/plan-diff.ts";
import { addDays } from "../../core/standing/days.ts";
import { examine, isOwnPath } from "../../core/standing/examine.ts";
import { listNews } from "../../core/standing/news.ts";
import { describeStanding } from "../../core/standing/standing.ts";
import { readEarlier } from "../../io/git/own-history.ts";
import { readToday } from "../../io/machine/clock.ts";
import { writePage } from "../../io/site/write-page.ts";
import type { Catalog } from "../../model/catalog.ts";
import type { NodeContent } from "../../model/content.ts";
import type { Day } from "../../model/ids.ts";
import type { Loaded } from "../../model/loaded.ts";
import type { Names, Overview } from "../../model/overview.ts";
import type { Problem } from "../../model/problems/problem.ts";
import { loadNode } from "../node/load.ts";

/** How a node stands, with names; `overview` is null when its own configuration cannot be used. */
export interface OverviewResult {
  overview: Overview | null;
  problems: readonly Problem[];
  /** Texts of the files that problems point into, keyed by path. */
  sources: ReadonlyMap<string, string>;
}

/** How far back news go. */
const WEEK_AGO = -7;

/** Reads how a node stands today and what changed at its partners this week, from its files and its own history alone: no network. */
export async function overview(root: string, today: Day = readToday()): Promise<OverviewResult> {
  const loaded: Loaded = await loadNode(root);
  const { node, problems, sources } = loaded;
  if (node === null) return { overview: null, problems, sources };
  const examined = examine({ ...loaded, node }, { generator: "", partners: false });
  const standing = describeStanding(node, examined, today);
  const weekAgo = addDays(today, WEEK_AGO);
  const committed = await readEarlier(root, "network.lock.json", weekAgo);
  const earlier = committed && parseLock(committed.text, "network.lock.json").lock;
  const since = (earlier && committed?.day) ?? weekAgo;
  const order = standing.partners.map(({ id }) => id);
  const view = viewLocally(node.contents);
  const facts: Overview = {
    standing,
    languages: node.network.languages,
    since,
    news: listNews(node.lock, node.status, earlier, since, order),
    tasks: listTasks(listOwnItems(view), (item) => compareOwn({ ...node, sources, view }, item)),
    names: nameAll(examined.catalog, node.contents),
  };
  return { overview: facts, problems: examined.problemsIn(isOwnPath), sources };
}

/** Writes pages, each to its file (from `root`); tells of those that were not written. `mark` is what each of them begins with. */
export const writeReport = (
  root: string,
  pages: readonly { file: string; text: string }[],
  mark: string,
): readonly Problem[] =>
  pages.flatMap(({ file, text }): Problem[] => {
    const reason = writePage(root, file, text, mark);
    return reason === null
      ? []
      : [{ code: "report-refused", severity: "error", place: nowhere, file, reason }];
  });

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
