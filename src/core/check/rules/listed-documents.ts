import type { ListedDocumentMissing } from "../../../model/problems/rules.ts";
import { suggestWord } from "../../../values/suggest.ts";
import type { Rule } from "./rule.ts";

/** Every document that a toolkit lists exists, in at least one language. */
export const listedDocumentsExist: Rule = ({ content, failed, locate }) =>
  content.toolkits.flatMap(({ id, path, documents, language }) => {
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    const present = new Set(
      content.documents
        .filter((document) => `${document.node}/${document.toolkit}` === id)
        .map(({ slug }) => slug),
    );
    const broken = [...failed]
      .filter((file) => file.startsWith(folder))
      .map((file) => file.slice(folder.length));
    return documents.flatMap((document, index): ListedDocumentMissing[] => {
      if (present.has(document) || broken.some((file) => file.startsWith(`${document}.`))) return [];
      const unlisted = [...present].filter((slug) => !documents.includes(slug));
      return [
        {
          code: "listed-document-missing",
          severity: "error",
          place: locate(path, `/documents/${index}`, "value"),
          document,
          suggestion: suggestWord(document, unlisted),
          expected: `${folder}${document}.${language}.md`,
        },
      ];
    });
  });
