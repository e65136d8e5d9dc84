import type { ContentKind } from "../../../model/content.ts";
import type { Place } from "../../../model/problems/base.ts";
import type { IdTwice } from "../../../model/problems/rules.ts";
import { joinPointer } from "../../../values/json/pointer.ts";
import { compareText } from "../../../values/order.ts";
import { foldName } from "../../../values/paths.ts";
import { startOf } from "../../../values/place.ts";
import type { Rule, RuleContext } from "./rule.ts";

interface Claim {
  kind: IdTwice["kind"];
  id: string;
  path: string;
  place: () => Place;
}

/** No two files or entries of a node have the same id; the first by path keeps it. */
export const idsAreUnique: Rule = (context) => {
  const first = new Map<string, Claim>();
  return readClaims(context).flatMap((claim): IdTwice[] => {
    const key = `${claim.kind} ${foldName(claim.id)}`;
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, claim);
      return [];
    }
    return [
      {
        code: "id-twice",
        severity: "error",
        kind: claim.kind,
        id: claim.id,
        first: before.path,
        place: claim.place(),
      },
    ];
  });
};

function readClaims({ content, locate }: RuleContext): readonly Claim[] {
  const file = (kind: IdTwice["kind"], id: string, path: string): Claim => ({
    ...{ kind, id, path },
    place: () => startOf(path),
  });
  const entry = (kind: IdTwice["kind"], id: string, path: string): Claim => {
    const pointer = joinPointer("", id.slice(id.lastIndexOf("/") + 1).replace(/^[^.]*\./, ""));
    return { kind, id, path, place: () => locate(path, pointer, "key") };
  };
  const claims: Readonly<Record<Exclude<ContentKind, "network">, readonly Claim[]>> = {
    toolkit: content.toolkits.map(({ id, path }) => file("toolkit", id, path)),
    document: content.documents.map(({ id, language, path }) => file("document", `${id}.${language}`, path)),
    service: [
      ...content.services.map(({ id, path }) => file("service", id, path)),
      ...content.serviceChanges.map(({ service, path }) => file("change", service, path)),
    ],
    fact: [
      ...content.facts.map(({ id, path }) => entry("fact", id, path)),
      ...content.factChanges.map(({ fact, path }) => entry("change", fact, path)),
    ],
    term: content.terms.map(({ id, path }) => entry("term", id, path)),
    override: content.overrides.map(({ document, language, path }) =>
      file("change", `${document}.${language}`, path),
    ),
    translation: content.translations.map(({ document, language, path }) =>
      file("translation", `${document}.${language}`, path),
    ),
  };
  return Object.values(claims)
    .flat()
    .sort((a, b) => compareText(a.path, b.path));
}
