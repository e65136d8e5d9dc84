import type { Problem } from "../../model/problems/problem.ts";
import { nodeOf } from "../../values/ids.ts";
import { isOwnPath } from "../../values/paths.ts";
import { parsePath } from "../documents/parse-path.ts";
import { type ByCode, findByCode } from "./by-code.ts";

/** What a text refers to: its kind, and its name as written there. */
type Named = readonly [kind: "fact" | "term" | "service", reference: string];

/**
 * Leaves out that there is no such fact, term or service where the file that has it is broken: its own message is enough. `failed` are the
 * paths of broken files, `own` is the node whose files have no folder of their own.
 */
export function dropBroken(
  problems: readonly Problem[],
  failed: ReadonlySet<string>,
  sources: ReadonlyMap<string, string>,
  own: string,
): readonly Problem[] {
  if (failed.size === 0) return problems;
  const files = [...failed].map((path) => {
    const parts = path.split("/");
    const [node = "", within] = isOwnPath(path) ? [own, path] : [parts[1], parts.slice(2).join("/")];
    return { node, place: parsePath(within), text: sources.get(path) ?? "" };
  });
  const isBroken = ([kind, reference]: Named): boolean => {
    const name = reference.slice(reference.indexOf("/") + 1);
    const [group = "", key = ""] = kind === "fact" ? name.split(".", 2) : [name, name];
    return files.some(({ node, place, text }) => {
      if (place.kind !== kind || (reference.includes("/") && nodeOf(reference) !== node)) return false;
      return (kind === "term" || place.slug === group) && (kind === "service" || hasKey(text, key));
    });
  };
  return problems.filter((problem) => {
    const named = findByCode(references, problem);
    return named === null || !isBroken(named);
  });
}

const references: ByCode<Named> = {
  "fact-unknown": ({ reference }) => ["fact", reference],
  "term-unknown": ({ reference }) => ["term", reference],
  "service-unknown": ({ reference }) => ["service", reference],
};

/** Whether a file, which may not be YAML at all, has this key at the start of a line. */
const hasKey = (text: string, key: string): boolean =>
  text.split(/\r\n?|\n/).some((line) => /^["']?([^\s:"'#]+)["']?\s*:/.exec(line)?.[1] === key);
