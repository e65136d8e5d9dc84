import type { Agreement, Clause } from "../../model/agreement.ts";

/** A clause's number and the other clauses it is an alternative to. */
export interface NumberedClause {
  clause: Clause;
  number: string;
  alternatives: readonly string[];
}

/** Numbers an agreement's clauses in the order of the text: 1, 2, and 3a, 3b where one of two is chosen. */
export function numberClauses(
  agreement: Agreement,
  sections: readonly string[],
): Map<string, NumberedClause> {
  const clauses = new Map(Object.entries(agreement.clauses));
  const groups = new Map<string, { id: string; clause: Clause }[]>();
  for (const id of sections) {
    const clause = clauses.get(id);
    if (clause === undefined) continue;
    const key = clause.alternative === null ? ` ${id}` : clause.alternative;
    groups.set(key, [...(groups.get(key) ?? []), { id, clause }]);
  }
  const numbers = new Map<string, NumberedClause>();
  let count = 0;
  for (const group of groups.values()) {
    count++;
    const numbered = group.map((one, at) => ({
      ...one,
      number: group.length === 1 ? `${count}` : `${count}${letter(at)}`,
    }));
    for (const { id, clause, number } of numbered) {
      const alternatives = numbered.filter((other) => other.id !== id).map((other) => other.number);
      numbers.set(id, { clause, number, alternatives });
    }
  }
  return numbers;
}

function letter(at: number): string {
  return String.fromCharCode(97 + Math.min(at, 25));
}
