import type { Fact } from "../../model/fact.ts";
import type { LocalProblem } from "../../model/problems/local.ts";
import { startOf } from "../../values/place.ts";
import { formatPath } from "../documents/format-path.ts";
import { toolkitOf } from "../documents/parse-path.ts";
import { setPath } from "../files/set-front-matter.ts";
import { unknownName } from "../localise/find-name.ts";
import { withoutNothing } from "../records/record-fields.ts";
import { comment } from "./comment.ts";
import { exists, makeBase, type StartedRecord, type StartInput, setBase, write } from "./start-record.ts";

/**
 * Starts a change to a fact: value, source and day of checking as they are now, in one of the node's files with others of its group. `fact` is
 * as it is without the node's own change.
 */
export function startFactChange(
  { fact, part }: { fact: Fact; part: string | null },
  { content, sources, toolkit, help }: StartInput,
): StartedRecord | LocalProblem {
  const mine = content?.factChanges.find((change) => change.fact === fact.id);
  const [, group = "", key = ""] = /^[^/]*\/([^.]*)\.(.*)$/s.exec(fact.id) ?? [];
  const values = writtenFact(fact);
  if (part !== null && !Object.hasOwn(values, part))
    return unknownName("detail", part, fact.id, Object.keys(values));
  const wanted = part === null || part === "value" ? ["value", "currency", "source", "checked"] : [part];
  const chosen = Object.entries(values).filter(([name]) => wanted.includes(name));
  const parts = chosen.map(([name]) => name);
  const path = mine?.path ?? formatPath({ kind: "fact", toolkit, slug: group });
  const { base, bases } = makeBase(fact, toNames(Object.fromEntries(chosen)), toolkitOf(path) ?? toolkit);
  const before = sources.get(path);
  if (mine && before !== undefined) {
    if (part === null || parts.some((name) => Object.hasOwn(toNames(mine.change), nameInCode(name))))
      return exists(fact.id, part, mine.path);
    const text = chosen.reduce((yaml, [name, value]) => setPath(yaml, [key, name], value), before);
    return { path, text: setBase(text, [key, "base"], mine.base, base), parts, bases };
  }
  const entry = setBase(write({ [key]: Object.fromEntries(chosen) }), [key, "base"], {}, base);
  if (before === undefined)
    return { path, text: `${write({ overrides: fact.node })}${comment(help)}${entry}`, parts, bases };
  const isTheirs = content?.factChanges.some(
    (change) => change.path === path && change.fact.startsWith(`${fact.node}/`),
  );
  if (!isTheirs) return { code: "file-in-the-way", severity: "error", place: startOf(path) };
  return { path, text: `${before.trimEnd()}\n${entry}`, parts, bases };
}

/** A fact as people write it. */
function writtenFact(fact: Fact): Readonly<Record<string, unknown>> {
  return {
    label: fact.label,
    type: fact.type,
    value: fact.value,
    ...(fact.currency === null ? {} : { currency: fact.currency }),
    ...(Object.keys(fact.unit).length === 0 ? {} : { unit: fact.unit }),
    source: withoutNothing(fact.source),
    checked: fact.checked,
    review_every: fact.reviewEvery,
    ...(fact.validFrom === null ? {} : { valid_from: fact.validFrom }),
    ...(fact.validTo === null ? {} : { valid_to: fact.validTo }),
  };
}

/** `review_every` is `reviewEvery` in code. */
const nameInCode = (name: string): string =>
  name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

const toNames = (values: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [nameInCode(name), value]));
