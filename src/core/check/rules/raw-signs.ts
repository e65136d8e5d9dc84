import type { SignsShown } from "../../../model/problems/rules.ts";
import { findRaw } from "../../markdown/find-raw.ts";
import type { Rule } from "./rule.ts";

/** Readers see the signs of other tools as they are written: whoever wrote them may think otherwise. */
export const signsAreKnown: Rule = ({ content, texts }) => {
  const overrides = content.overrides.flatMap(({ path, operations }) =>
    operations.map(({ text, textLine }) => ({ path, body: text, bodyLine: textLine })),
  );
  const found = new Map<string, SignsShown>();
  for (const { path, body, bodyLine } of [...content.documents, ...content.translations, ...overrides]) {
    const { count, first } = findRaw(body);
    const before = found.get(path);
    if (before !== undefined) before.count += count;
    if (first === null || before !== undefined) continue;
    const line = bodyLine + first.line;
    const at =
      texts
        .get(path)
        ?.split(/\r\n?|\n/)
        [line - 1]?.indexOf(first.written) ?? -1;
    const place = { path, line, column: Math.max(0, at) + 1, length: at < 0 ? 1 : first.written.length };
    found.set(path, { code: "signs-shown", severity: "notice", place, count, first: first.written });
  }
  return [...found.values()];
};
