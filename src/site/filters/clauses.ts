import type { Agreement } from "../../model/agreement.ts";

/** A clause's number and the other clauses it is an alternative to. */
export interface NumberedClause {
  number: string;
  alternatives: readonly string[];
}

/** Numbers an agreement's clauses in the order of the text: 1, 2, and 3a, 3b where one of two is chosen. */
export function numberClauses(
  agreement: Agreement,
  sections: readonly string[],
): Map<string, NumberedClause> {
  const groups = new Map<string, string[]>();
  for (const id of sections) {
    const clause = agreement.clauses[id];
    if (clause === undefined) continue;
    const key = clause.alternative === null ? ` ${id}` : clause.alternative;
    groups.set(key, [...(groups.get(key) ?? []), id]);
  }
  const numbers = new Map<string, NumberedClause>();
  let count = 0;
  for (const ids of groups.values()) {
    count++;
    const numbered = ids.map(
      (id, at) => [id, ids.length === 1 ? `${count}` : `${count}${letter(at)}`] as const,
    );
    for (const [id, number] of numbered) {
      const alternatives = numbered.filter(([other]) => other !== id).map(([, other]) => other);
      numbers.set(id, { number, alternatives });
    }
  }
  return numbers;
}

function letter(at: number): string {
  return String.fromCharCode(97 + Math.min(at, 25));
}
