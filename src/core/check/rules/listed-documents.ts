import type { ListedDocumentMissing } from "../../../model/problems/rules.ts";
import { groupBy } from "../../../values/group-by.ts";
import { suggestWord } from "../../../values/suggest.ts";
import type { Rule } from "./rule.ts";

/** Every document that a toolkit lists exists, in at least one language. */
export const listedDocumentsExist: Rule = ({ content, failed, locate }) => {
  const byToolkit = groupBy(content.documents, ({ node, toolkit }) => `${node}/${toolkit}`);
  const failedIn = groupBy(failed, folderOf);
  return content.toolkits.flatMap(({ id, path, documents, language }) => {
    const folder = folderOf(path);
    const present = new Set((byToolkit.get(id) ?? []).map(({ slug }) => slug));
    const broken = new Set((failedIn.get(folder) ?? []).map((file) => slugOf(file.slice(folder.length))));
    const listed = new Set(documents);
    const unlisted = [...present].filter((slug) => !listed.has(slug));
    return documents.flatMap((document, index): ListedDocumentMissing[] => {
      if (present.has(document) || broken.has(document)) return [];
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
};

/** `toolkits/housing/` of a file in that folder. */
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);

/** `first-visit` of `first-visit.en.md`. */
const slugOf = (name: string): string => name.slice(0, Math.max(0, name.indexOf(".")));
