import matter from "gray-matter";
import type { ContentProblem } from "../../model/problems/content.ts";
import { showText } from "../../values/json/pointer.ts";
import { startOf } from "../../values/place.ts";
import { findConflict, findWrongEncoding } from "./damage.ts";
import { checkLimits } from "./yaml-limits.ts";

/** A Markdown file in its two parts, neither of them read yet. */
export interface FrontMatter {
  /** YAML between the two lines `---`. */
  yaml: string;
  /** 1-based line of the file on which the YAML starts: always 2. */
  yamlLine: number;
  /** Everything after the second line `---`, byte for byte. */
  body: string;
  /** 1-based line of the file on which the body starts. */
  bodyLine: number;
}

const refuse = (): never => {
  throw new Error("only YAML front matter is read");
};

/** The most bytes that are read of one Markdown file: a book of 300 pages. */
const MAX_FILE = 1024 * 1024;

/**
 * Splits a Markdown file into front matter and body. `parts` is null if that is not possible, and the problem says
 * why. The front matter is never run, whatever language its first line names.
 */
export function splitFrontMatter(
  text: string,
  path: string,
): { parts: FrontMatter | null; problems: ContentProblem[] } {
  const encoding = findWrongEncoding(text, path);
  const refused = checkSize(text, path) ?? checkFences(text, path);
  const conflict = refused?.code === "file-too-large" ? null : findConflict(text, path);
  if (refused !== null) {
    const cause = conflict ?? encoding ?? refused;
    return { parts: null, problems: [{ ...cause, severity: "error" }] };
  }

  let yaml = "";
  const split = matter(text, {
    language: "yaml",
    engines: {
      // Only passes the text on: core/files/yaml reads it, with places.
      yaml: (raw: string) => {
        yaml = raw;
        return {};
      },
      javascript: refuse,
      json: refuse,
      coffee: refuse,
      toml: refuse,
    },
  });
  // gray-matter ends the front matter right after the second `---`; spaces after it belong to that line.
  const rest = split.content.match(/^[ \t]+(?:\r?\n|$)/)?.[0].length ?? 0;
  const body = split.content.slice(rest);
  const bodyLine = text.slice(0, text.length - body.length).split("\n").length;
  // gray-matter leaves half of the last Windows line end.
  const head = yaml.replace(/^[ \t]*\r?\n/, "").replace(/\r$/, "");
  // A conflict in the body is left to the code that reads the body: a change can contain one while it is being merged.
  if (conflict !== null && conflict.place.line < bodyLine) return { parts: null, problems: [conflict] };
  return {
    parts: { yaml: head, yamlLine: 2, body, bodyLine },
    problems: encoding === null ? [] : [encoding],
  };
}

function checkSize(text: string, path: string): ContentProblem | null {
  if (text.length <= MAX_FILE && Buffer.byteLength(text) <= MAX_FILE) return null;
  const place = startOf(path);
  const size = Buffer.byteLength(text);
  return { code: "file-too-large", severity: "error", place, part: "file", size, limit: MAX_FILE };
}

/** Says what is wrong with the lines `---`; null if gray-matter will split them as intended. */
function checkFences(text: string, path: string): ContentProblem | null {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const lineEnd = text.indexOf("\n", start);
  const first = text.slice(start, lineEnd === -1 ? undefined : lineEnd).trimEnd();
  const place = startOf(path, 1, Math.max(1, first.length));
  if (!first.startsWith("---") || first[3] === "-") {
    return { code: "front-matter-missing", severity: "error", place };
  }
  const language = first.slice(3).trim();
  if (language !== "") {
    return { code: "front-matter-language", severity: "error", place, language: showText(language) };
  }
  // gray-matter accepts any first line that starts with `---`; it must be `---` and nothing more.
  const close = lineEnd === -1 ? -1 : text.indexOf("\n---", lineEnd);
  if (close === -1) return { code: "front-matter-unclosed", severity: "error", place, found: null };
  const closeEnd = text.indexOf("\n", close + 1);
  const fence = text.slice(close + 1, closeEnd === -1 ? undefined : closeEnd).trimEnd();
  // gray-matter is slow with many empty lines, so too many are refused first.
  if (fence === "---") return checkLimits(text.slice(lineEnd, close), path, 2);
  const line = text.slice(0, close + 1).split("\n").length;
  const found = startOf(path, line, fence.length);
  return { code: "front-matter-unclosed", severity: "error", place: found, found: showText(fence) };
}
