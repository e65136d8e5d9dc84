import type { DocumentId } from "../../../model/ids.ts";
import type { FormerIdWrong } from "../../../model/problems/rules.ts";
import type { Rule } from "./rule.ts";

/** A former id of a document is one that no other document has or had. */
export const formerIdsAreFree: Rule = ({ content, locate }) => {
  const inUse = new Map(content.documents.map(({ id, path }) => [id, path]));
  const claimed = new Map<DocumentId, { id: DocumentId; path: string }>();
  // Translations take the list from their original, where a mistake is reported once.
  const sources = content.documents.filter(({ translation }) => translation === null);
  return sources.flatMap((document) =>
    document.formerly.flatMap((former, index): FormerIdWrong[] => {
      const before = claimed.get(former);
      if (before === undefined) claimed.set(former, document);
      const other =
        inUse.get(former) ?? (before !== undefined && before.id !== document.id ? before.path : null);
      if (other === null) return [];
      const reason = inUse.has(former) ? "in-use" : "claimed-twice";
      const place = locate(document.path, `/formerly/${index}`, "value");
      return [
        {
          code: "former-id-wrong",
          severity: "error",
          place,
          id: former,
          reason,
          other,
        },
      ];
    }),
  );
};
