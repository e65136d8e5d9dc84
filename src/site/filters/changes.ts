import { compareText } from "../../values/order.ts";
import { addresses } from "../addresses.ts";
import { type Here, pick } from "../here.ts";

/** One entry of the feed. */
export interface Change {
  id: string;
  title: string;
  summary: string;
  /** From the site's root. */
  url: string;
  /** ISO 8601 date and time. */
  date: string;
}

const LIMIT = 50;

/** What changed on the site for readers of this language, newest first: pages by review, partners by their last commit. */
export function changesOf(here: Here): Change[] {
  const { pages, partners } = here.site.catalog;
  const reviewed = pages
    .filter((page) => page.language === here.language)
    .map((page) => ({
      id: `${page.document}:${page.language}:${page.reviewed}`,
      title: page.title,
      summary: page.summary,
      url: page.url,
      date: `${page.reviewed}T00:00:00Z`,
    }));
  const moved = partners.flatMap(({ id, title, commit, committed, subject }) =>
    commit === null || committed === null
      ? []
      : {
          id: `${id}:${commit}`,
          title: here.t("feed.partner", { node: pick(here, title).text, subject: subject ?? "" }),
          summary: subject ?? "",
          url: `${addresses.partners(here.own)}#${id}`,
          date: new Date(committed).toISOString().replace(".000Z", "Z"),
        },
  );
  return [...reviewed, ...moved]
    .sort((a, b) => compareText(b.date, a.date) || compareText(a.id, b.id))
    .slice(0, LIMIT);
}
