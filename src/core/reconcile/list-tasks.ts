import type { Comparison } from "../../model/local.ts";
import type { Task } from "../../model/overview.ts";
import { needsLook } from "../../values/needs-look.ts";
import { againstOf, isRecordItem, type OwnItem } from "../localise/own-items.ts";
import { readSections } from "../markdown/sections.ts";

const kinds = {
  override: "change",
  service: "change",
  fact: "change",
  translation: "translation",
  copy: "copy",
} as const;

/** What of the node's own someone should look at, item by item, in the order given; what is up to date, or does no harm, is left out. */
export function listTasks(
  items: readonly OwnItem[],
  compare: (item: OwnItem) => readonly Comparison[],
): readonly Task[] {
  return items.flatMap((item): Task[] => {
    // What is not on the site is listed elsewhere, before everything else.
    const open = compare(item).filter(({ state }) => needsLook(state) && state !== "refused");
    if (open.length === 0) return [];
    const titles = titlesOf(item, open);
    const { document, language, path, source } = item;
    const from = isRecordItem(item) ? null : item.source.language;
    const parts = open.map((one) => ({ ...one, title: titles.get(one.target) ?? "" }));
    return [
      {
        document,
        language,
        path,
        partner: source.node,
        from,
        kind: kinds[item.kind],
        ...againstOf(item),
        parts,
      },
    ];
  });
}

/** Headings as the partner has them now, as it had them, or as the node has them: a part that is gone still has a name. */
function titlesOf(item: OwnItem, comparisons: readonly Comparison[]): ReadonlyMap<string, string> {
  if (isRecordItem(item)) return new Map();
  const read = (body: string) => readSections(body).map(({ id, title }): [string, string] => [id, title]);
  const before = comparisons.flatMap(({ before: text }) => (text === null ? [] : read(text)));
  const ours =
    item.kind === "override"
      ? item.override.operations.map(({ id, title }): [string, string] => [id, title.trim()])
      : read(item.ours.body);
  return new Map([...ours, ...before, ...read(item.source.body)]);
}
