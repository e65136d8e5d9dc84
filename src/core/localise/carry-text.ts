import type { RecordKind } from "../../model/content.ts";
import type { DocumentId } from "../../model/ids.ts";
import { pathOfLink } from "../documents/path-of-link.ts";
import { isRecordKind } from "../files/content-kinds.ts";
import { type ForeignLink, findLinks } from "../markdown/find-links.ts";
import { parseTokens } from "../markdown/parse-tokens.ts";

/*
 * A text that moves to another node keeps its words and what they lead to. Pictures are copied, links to pages that stay behind
 * name the node, and a fact or service of that node gets its full name if the short one would not be found any more.
 */

/** Where a text's links and placeholders lead in its new place. */
export interface CarryTargets {
  /** The path of the text in the repository that it comes from. */
  from: string;
  /** What to write for a path of that repository in the new place; null if the link stays as it is. */
  page: (path: string) => string | null;
  /** The same for a picture or file, which is copied; null if there is none. */
  file: (path: string) => string | null;
  /** The full name of a record, if its short one would no longer be found; null if it would. */
  record: (kind: RecordKind, name: string) => DocumentId | null;
  /** Sections that have another id in the new place. */
  parts?: ReadonlyMap<string, string>;
}

/** A text as it is in another node, and the paths of the files that it shows or links to; line ends must be `\n`. */
export function carryText(body: string, targets: CarryTargets): { text: string; files: readonly string[] } {
  const files = new Set<string>();
  const named = nameRecords(body, targets);
  let text = "";
  let position = 0;
  for (const link of findLinks(named)) {
    const address = addressOf(link, targets, files);
    // A picture within a link's words ends before the link does.
    if (address === null || link.labelEnd < position) continue;
    const rest = named.slice(link.labelEnd, link.end);
    const written = rest.includes(link.target) ? rest.replace(link.target, () => address) : `](${address})`;
    text += named.slice(position, link.labelEnd) + written;
    position = link.end;
  }
  return { text: text + named.slice(position), files: [...files] };
}

/** Where a link leads from now on; null if it stays as it is. */
function addressOf({ target }: ForeignLink, targets: CarryTargets, files: Set<string>): string | null {
  if (target.startsWith("#")) {
    const part = targets.parts?.get(target.slice(1));
    return part === undefined ? null : `#${part}`;
  }
  const found = pathOfLink(targets.from, target);
  if (found === null) return null;
  const file = targets.file(found.path);
  if (file !== null) {
    files.add(found.path);
    return file;
  }
  const page = targets.page(found.path);
  return page === null ? null : `${page}${found.part === "" ? "" : `#${found.part}`}`;
}

function nameRecords(body: string, { record }: CarryTargets): string {
  const { tokens } = parseTokens(body);
  const names = new Map<string, string>();
  const code = new Set<number>();
  for (const token of tokens) {
    if ((token.type === "fence" || token.type === "code_block") && token.map)
      for (let line = token.map[0]; line < token.map[1]; line++) code.add(line);
    for (const one of [token, ...(token.children ?? [])]) {
      if (one.type !== "directive" && one.type !== "directive_block") continue;
      const { info, content, markup } = one;
      if (!isRecordKind(info)) continue;
      const whole = record(info, content);
      if (whole !== null)
        names.set(
          markup,
          markup.replace(content, () => whole),
        );
    }
  }
  if (names.size === 0) return body;
  const lines = body.split("\n").map((line, index) => {
    if (code.has(index)) return line;
    return [...names].reduce((written, [short, whole]) => written.replaceAll(short, () => whole), line);
  });
  return lines.join("\n");
}
