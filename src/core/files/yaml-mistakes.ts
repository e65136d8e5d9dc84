import { type Document, isCollection, isScalar, visit, type YAMLError } from "yaml";
import type { Place } from "../../model/problems/base.ts";
import type { ContentProblem, YamlMistake } from "../../model/problems/content.ts";
import { showText } from "../../values/json/pointer.ts";

/**
 * Turns what the YAML parser found into one problem: the first mistake in the text. Later ones mostly follow from it.
 * Null if it found nothing.
 */
export function explainYamlErrors(
  text: string,
  doc: Document.Parsed,
  placeAt: (offset: number, length: number) => Place,
): ContentProblem | null {
  const errors = [...doc.errors, ...doc.warnings.filter((warning) => warning.code !== "TAG_RESOLVE_FAILED")];
  const first = errors.sort((a, b) => a.pos[0] - b.pos[0])[0];
  if (first === undefined) return null;
  const severity = "error";
  if (first.code === "MULTIPLE_DOCS") {
    return { code: "several-documents", severity, place: placeAt(first.pos[0], 3) };
  }
  const reason = nameMistake(text, first, errors);
  return {
    code: "yaml-broken",
    severity,
    place: placeAt(offsetOf(text, first, reason, doc), 1),
    reason,
    detail: showText(first.message),
  };
}

function nameMistake(text: string, error: YAMLError, errors: readonly YAMLError[]): YamlMistake {
  const { code, message } = error;
  switch (code) {
    case "TAB_AS_INDENT":
      return "tab";
    case "BAD_DQ_ESCAPE":
      return "backslash";
    case "BAD_SCALAR_START":
    case "BAD_ALIAS":
    case "BAD_DIRECTIVE":
    case "MULTIPLE_ANCHORS":
    case "MULTIPLE_TAGS":
    case "ALIAS_PROPS":
    case "BAD_PROP_ORDER":
      return "first-character";
    case "BLOCK_AS_IMPLICIT_KEY": {
      // `a: 1` followed by ` b: 2` is read as one text over two lines with a colon in it.
      const twoLines = errors.some((e) => e.code === "MULTILINE_IMPLICIT_KEY" && e.pos[0] === error.pos[0]);
      return twoLines ? "indentation" : "colon-in-text";
    }
    case "BLOCK_IN_FLOW":
      return "comma";
    case "BAD_INDENT":
      return message.startsWith("Flow") ? "bracket" : "indentation";
    case "MULTILINE_IMPLICIT_KEY":
      return SPACELESS.test(lineAt(text, error.pos[0])) ? "space-after-colon" : "no-colon";
    case "MISSING_CHAR":
      if (message.includes("quote")) return "quote";
      if (message.includes("Missing ,")) return "comma";
      if (message.includes("Flow")) return "bracket";
      if (message.includes("followed by map values")) {
        return SPACELESS.test(lineAt(text, error.pos[0])) ? "space-after-colon" : "no-colon";
      }
      return "other";
    case "UNEXPECTED_TOKEN":
      if (/Unexpected ,|Unexpected empty item/.test(message)) return "comma";
      if (/flow-(seq|map)-end/.test(message)) return "bracket";
      if (/at node end/.test(message)) return "after-quote";
      if (/Block scalar header|Not a YAML token/.test(message)) return "first-character";
      return "other";
    case "BAD_COLLECTION_TYPE":
    case "DUPLICATE_KEY":
    case "IMPOSSIBLE":
    case "KEY_OVER_1024_CHARS":
    case "MULTIPLE_DOCS":
    case "NON_STRING_KEY":
    case "RESOURCE_EXHAUSTION":
    case "TAG_RESOLVE_FAILED":
      return "other";
  }
}

/** `title:Finding a home`. */
const SPACELESS = /^\s*[\w-]{1,60}:\S/;

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return text.slice(start, text.indexOf("\n", offset) === -1 ? undefined : text.indexOf("\n", offset));
}

/** Where people have to look: for a quotation mark or bracket that is not closed, where it opens. */
function offsetOf(text: string, error: YAMLError, reason: YamlMistake, doc: Document.Parsed): number {
  const offset = error.pos[0];
  if (reason === "quote" || (reason === "bracket" && error.code !== "UNEXPECTED_TOKEN")) {
    return lastOpening(doc, offset, reason) ?? offset;
  }
  if (reason === "indentation" && error.code === "BLOCK_AS_IMPLICIT_KEY") {
    const next = text.indexOf("\n", offset) + 1;
    return next + (text.slice(next).match(/^\s*/)?.[0].length ?? 0);
  }
  return offset;
}

/** Start of the last quoted text, or of the last `[` or `{`, before `offset` in what could still be read; null if there is none. */
function lastOpening(doc: Document.Parsed, offset: number, reason: "quote" | "bracket"): number | null {
  let found: number | null = null;
  visit(doc, {
    Node: (_, node) => {
      const opens =
        reason === "quote"
          ? isScalar(node) && node.type?.startsWith("QUOTE")
          : isCollection(node) && node.flow;
      const start = node.range?.[0];
      if (opens && start !== undefined && start < offset && start > (found ?? -1)) found = start;
    },
  });
  return found;
}
