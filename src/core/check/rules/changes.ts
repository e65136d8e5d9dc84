import type { NotAPartner, OwnTextChanged } from "../../../model/problems/rules.ts";
import { nodeOf } from "../../../values/ids.ts";
import { suggestWord } from "../../../values/suggest.ts";
import { isImported } from "../../records/imported.ts";
import type { Rule } from "./rule.ts";

/** What a node changes or translates belongs to one of its partners, or to a partner's partner; it changes its own texts directly. */
export const changesArePartners: Rule = ({ content, partners, locate }) => {
  const known = [...new Set([...(content.network?.partners ?? []), ...partners].map(({ id }) => id))].filter(
    (id) => id !== content.id,
  );
  // An imported service is written again by the next import: people change it as they change a partner's.
  const imported = new Set(content.services.filter(isImported).map(({ id }) => id));
  const check = (id: string, path: string, key: string): (NotAPartner | OwnTextChanged)[] => {
    const node = nodeOf(id);
    if (known.includes(node) || imported.has(id)) return [];
    const place = locate(path, `/${key}`, "value");
    if (node === content.id) return [{ code: "own-text-changed", severity: "error", place, document: id }];
    return [
      {
        code: "not-a-partner",
        severity: "error",
        place,
        node,
        partners: known,
        suggestion: suggestWord(node, known),
      },
    ];
  };
  const factFiles = new Map(content.factChanges.map(({ path, fact }) => [path, fact]));
  return [
    ...content.overrides.flatMap(({ document, path }) => check(document, path, "overrides")),
    ...content.serviceChanges.flatMap(({ service, path }) => check(service, path, "overrides")),
    ...[...factFiles].flatMap(([path, fact]) => check(fact, path, "overrides")),
    ...content.translations.flatMap(({ document, path }) => check(document, path, "translates")),
  ];
};
