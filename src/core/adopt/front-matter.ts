import { plainFile } from "../../values/line-ends.ts";
import { parseYaml } from "../files/yaml.ts";
import { checkLimits } from "../files/yaml-limits.ts";

/** Why a file cannot be used: its front matter is not YAML, or is not complete. */
export type ForeignFault = "front-matter-language" | "front-matter-broken";

/** A file of a foreign repository in its two parts. */
export interface ForeignText {
  /** What the front matter says, as plain values; empty without front matter. */
  values: Readonly<Record<string, unknown>>;
  body: string;
}

/**
 * Splits a file that was not written for Commonkit. YAML is read. JSON, TOML and everything else is never read, and the
 * file is refused. No front matter at all is fine, and so is a line `---` that does not start front matter.
 */
export function splitForeign(text: string): ForeignText | ForeignFault {
  const body = plainFile(text);
  const end = body.indexOf("\n");
  const first = (end === -1 ? body : body.slice(0, end)).trimEnd();
  if (first === "+++" || first === ";;;" || first === "{") return "front-matter-language";
  if (!first.startsWith("---") || end === -1) return { values: {}, body };
  if (/^--- *[A-Za-z]/.test(first)) return "front-matter-language";
  if (first !== "---") return { values: {}, body };
  const close = /^(?:---|\.\.\.)[ \t]*$/m.exec(body.slice(end + 1));
  if (close === null) return looksWritten(body.slice(end + 1)) ? "front-matter-broken" : { values: {}, body };
  const yaml = body.slice(end + 1, end + 1 + close.index);
  const rest = body.slice(end + 1 + close.index + close[0].length).replace(/^\n/, "");
  if (checkLimits(yaml, "", 2) !== null) return "front-matter-broken";
  const { value } = parseYaml(yaml, "", 2);
  if (value !== null) return { values: value, body: rest };
  if (yaml.trim() === "") return { values: {}, body: rest };
  const licence = readNotice(yaml);
  if (licence !== null) return { values: { licence }, body: rest };
  return looksWritten(yaml) ? "front-matter-broken" : { values: {}, body };
}

/** The licence of a notice that is nothing but comments (https://reuse.software/spec/); null for anything else. */
function readNotice(yaml: string): string | null {
  const lines = yaml.split("\n").filter((line) => line.trim() !== "");
  if (!lines.every((line) => line.startsWith("#"))) return null;
  const named = lines.map((line) => /^#\s*SPDX-License-Identifier:\s*(\S+)\s*$/.exec(line)?.[1]);
  return named.find((licence) => licence !== undefined) ?? null;
}

/** True if the first line with any content looks like a key with a value. */
const looksWritten = (text: string): boolean =>
  /^\s*["']?[A-Za-z_][\w-]*["']?[ \t]*:/.test(text.slice(0, 2_000));

/** True for a file that its authors have not published themselves. */
export function isDraft(values: ForeignText["values"]): boolean {
  const says = (key: string) => (Object.hasOwn(values, key) ? String(values[key]).toLowerCase() : "");
  return says("draft") === "true" || says("published") === "false" || says("unlisted") === "true";
}
