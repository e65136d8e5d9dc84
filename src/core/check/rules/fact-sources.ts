import type { Fact } from "../../../model/fact.ts";
import type { RecordProblem } from "../../../model/problems/records.ts";
import { withoutNode } from "../../../values/ids.ts";
import { joinPointer } from "../../../values/json/pointer.ts";
import { readDuration } from "../../../values/time/duration.ts";
import type { Rule } from "./rule.ts";

/** The node's facts agree with their other sources, and with other nodes' facts of the same name. */
export const factSourcesAgree: Rule = ({ content, partners, locate }) => {
  const theirs = new Map<string, Fact[]>();
  for (const fact of partners.flatMap(({ facts }) => facts)) {
    const known = theirs.get(nameOf(fact));
    if (known === undefined) theirs.set(nameOf(fact), [fact]);
    else known.push(fact);
  }
  return content.facts.flatMap((fact): RecordProblem[] => {
    const { source, value } = fact;
    const others = fact.otherSources
      .filter((other) => !isSame(fact.type, other.value, value))
      .map((other) => ({ title: other.title, value: String(other.value) }));
    const apart = (theirs.get(nameOf(fact)) ?? []).filter(
      (other) =>
        other.type === fact.type &&
        (other.currency !== fact.currency || !isSame(fact.type, other.value, value)),
    );
    if (others.length + apart.length === 0) return [];
    const place = locate(fact.path, joinPointer(joinPointer("", keyOf(fact)), "value"), "value");
    const about = { fact: fact.id, value: String(value), source: source.title };
    const base = { severity: "warning", place, ...about } as const;
    return [
      ...(others.length > 0 ? [{ ...base, code: "fact-sources-disagree", others } as const] : []),
      ...apart.map(
        (other) =>
          ({
            ...base,
            code: "facts-disagree",
            other: other.id,
            otherValue: String(other.value),
            otherSource: other.source.title,
          }) as const,
      ),
    ];
  });
};

/** `nl.support-period`: the name in a text. */
const nameOf = ({ id }: Fact): string => withoutNode(id);

/** `support-period`: the name in its file. */
const keyOf = (fact: Fact): string => nameOf(fact).slice(nameOf(fact).indexOf(".") + 1);

/** A year is twelve months, and a phone number is the same with any grouping. */
function isSame(type: Fact["type"], a: string | number, b: string | number): boolean {
  return plain(type, String(a)) === plain(type, String(b));
}

function plain(type: Fact["type"], value: string): string {
  if (type === "phone") return value.replace(/[^\d+]/g, "");
  if (type === "text") return value.replace(/\s+/g, " ").trim();
  if (type !== "duration") return value;
  const {
    year = 0,
    month = 0,
    week = 0,
    day = 0,
    hour = 0,
    minute = 0,
    second = 0,
  } = readDuration(value) ?? {};
  const whole = [year * 12 + month, week * 7 + day, (hour * 60 + minute) * 60 + second];
  return whole.some((part) => part > 0) ? whole.join(" ") : value;
}
