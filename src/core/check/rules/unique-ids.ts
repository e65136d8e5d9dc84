import type { Place } from "../../../model/problems/base.ts";
import type { IdTwice } from "../../../model/problems/rules.ts";
import { compareText } from "../../../values/order.ts";
import { startOf } from "../../../values/place.ts";
import { joinPointer } from "../../../values/pointer.ts";
import { foldId, type Rule, type RuleContext } from "./rule.ts";

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
    const key = `${claim.kind} ${foldId(claim.id)}`;
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
  const file =
    (kind: IdTwice["kind"]) =>
    (id: string, path: string): Claim => ({ kind, id, path, place: () => startOf(path) });
  const entry =
    (kind: IdTwice["kind"]) =>
    (id: string, path: string): Claim => {
      const pointer = joinPointer("", id.slice(id.lastIndexOf("/") + 1).replace(/^[^.]*\./, ""));
      return { kind, id, path, place: () => locate(path, pointer, "key") };
    };
  const claims = [
    ...content.toolkits.map(({ id, path }) => file("toolkit")(id, path)),
    ...content.documents.map(({ id, language, path }) => file("document")(`${id}.${language}`, path)),
    ...content.services.map(({ id, path }) => file("service")(id, path)),
    ...content.facts.map(({ id, path }) => entry("fact")(id, path)),
    ...content.terms.map(({ id, path }) => entry("term")(id, path)),
    ...content.overrides.map(({ document, language, path }) =>
      file("change")(`${document}.${language}`, path),
    ),
    ...content.serviceChanges.map(({ service, path }) => file("change")(service, path)),
    ...content.factChanges.map(({ fact, path }) => entry("change")(fact, path)),
    ...content.translations.map(({ document, language, path }) =>
      file("translation")(`${document}.${language}`, path),
    ),
  ];
  return claims.sort((a, b) => compareText(a.path, b.path));
}
