import type { CommentFound } from "../../../model/problems/rules.ts";
import { findComments } from "../../markdown/find-comments.ts";
import type { Rule } from "./rule.ts";

/** A comment is not on the page, and one without an end is: whoever wrote it should know both. */
export const commentsAreKnown: Rule = ({ content, texts }) => {
  const overrides = content.overrides.flatMap(({ path, operations }) =>
    operations.map(({ text, textLine }) => ({ path, body: text, bodyLine: textLine })),
  );
  const found = new Map<string, CommentFound>();
  for (const { path, body, bodyLine } of [...content.documents, ...content.translations, ...overrides]) {
    const { comments, open } = findComments(body);
    const note = (code: CommentFound["code"], lines: readonly number[]): void => {
      const [first] = lines;
      const before = found.get(`${path} ${code}`);
      if (before !== undefined) before.count += lines.length;
      if (first === undefined || before !== undefined) return;
      const line = bodyLine + first;
      const column =
        (texts
          .get(path)
          ?.split(/\r\n?|\n/)
          [line - 1]?.indexOf("<!--") ?? -1) + 1;
      const place = { path, line, column: Math.max(1, column), length: column > 0 ? "<!--".length : 1 };
      const severity = code === "comment-open" ? "warning" : "notice";
      found.set(`${path} ${code}`, { code, severity, place, count: lines.length });
    };
    note("comment-left-out", comments);
    note("comment-open", open);
  }
  return [...found.values()];
};
