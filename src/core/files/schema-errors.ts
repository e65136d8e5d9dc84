import type { ErrorObject } from "ajv/dist/2020.js";
import type { Place } from "../../model/problems/base.ts";
import type { ContentProblem, ValueKind, WrongType } from "../../model/problems/content.ts";
import { showText } from "../../values/json/pointer.ts";
import { compareText } from "../../values/order.ts";
import { suggestWord } from "../../values/suggest.ts";
import { parseLicence } from "../licences/expression.ts";
import { LICENCE_IDS } from "../licences/ids.ts";
import type { SchemaNode } from "./schema-walk.ts";
import { showExample } from "./show-example.ts";
import { kindOf } from "./yaml.ts";

interface Base {
  severity: "error";
  place: Place;
  field: string;
}

/**
 * Turns one error of the validator into a typed problem. `node` is what the schemas say about the value, `written` how it is
 * written in the file if it reads differently.
 */
export function explainError(
  base: Base,
  error: ErrorObject,
  node: SchemaNode | null,
  written?: string,
): ContentProblem {
  const { keyword, params, data } = error;
  const shown = showText(error.propertyName ?? (typeof data === "object" ? "" : (written ?? String(data))));
  // How to write it is described where the rule is; what it is, where the key is.
  const form = String(error.parentSchema?.description ?? node?.description ?? "");
  const example = showExample((error.parentSchema?.examples as unknown[] | undefined)?.[0] ?? node?.example);
  switch (keyword) {
    case "required":
      return {
        ...base,
        code: "missing-key",
        key: String(params.missingProperty),
        expected: node?.description ?? "",
        example: showExample(node?.example),
      };
    case "anyOf":
      return {
        ...base,
        code: "needs-one-of",
        keys: (error.schema as { required: string[] }[]).flatMap((one) => one.required),
      };
    case "type":
      return explainType(base, error, shown, node);
    case "const":
      return { ...base, code: "unknown-format", found: shown, known: Number(params.allowedValue) };
    case "enum": {
      const allowed = (params.allowedValues as unknown[]).map(String);
      return {
        ...base,
        code: "wrong-word",
        found: shown,
        allowed,
        suggestion: suggestWord(String(data), allowed),
      };
    }
    case "not":
      return { ...base, code: "reserved-id", found: shown };
    case "minLength":
    case "minItems":
    case "minProperties":
      return { ...base, code: "empty-value", expected: node?.description ?? form, example };
    case "maxLength":
      return { ...base, code: "too-long", length: String(data).length, limit: Number(params.limit) };
    case "minimum":
    case "maximum": {
      const { minimum = null, maximum = null } = error.parentSchema as { minimum?: number; maximum?: number };
      return { ...base, code: "out-of-range", found: Number(data), minimum, maximum };
    }
    case "uniqueItems":
      return {
        ...base,
        code: "duplicate-item",
        found: showText(String((data as unknown[])[Math.max(params.i, params.j)])),
      };
    case "pattern":
    case "format":
      return explainForm(base, error, form, shown, example);
  }
  throw new Error(`the schemas use ${keyword}, for which there is no problem`);
}

const KINDS: Readonly<Record<string, WrongType["expected"][number]>> = {
  string: "text",
  number: "number",
  integer: "whole-number",
  boolean: "yes-or-no",
  array: "list",
  object: "map",
};

function explainType(base: Base, error: ErrorObject, shown: string, node: SchemaNode | null): ContentProblem {
  const found: ValueKind = kindOf(error.data);
  const example = showExample((error.parentSchema?.examples as unknown[] | undefined)?.[0] ?? node?.example);
  if (found === "nothing")
    return { ...base, code: "empty-value", expected: node?.description ?? "", example };
  const expected = [error.params.type].flat().flatMap((type) => KINDS[String(type)] ?? []);
  const quotes = expected.every((one) => one === "text") && (found === "number" || found === "yes-or-no");
  return { ...base, code: "wrong-type", expected, found, written: shown, quotes, example };
}

function explainForm(
  base: Base,
  error: ErrorObject,
  expected: string,
  found: string,
  example: string | null,
): ContentProblem {
  const rule = error.parentSchema?.format;
  if (error.keyword === "format" && (rule === "date" || rule === "clock")) {
    return { ...base, code: "no-such-day", found };
  }
  if (error.keyword === "format" && rule === "licence") return explainLicence(base, String(error.data));
  const address = rule === "https-url" || rule === "git-url";
  if (address && !/^(https|ssh):\/\//.test(found)) {
    return { ...base, code: "not-https", found, suggestion: suggestHttps(String(error.data)) };
  }
  return { ...base, code: "wrong-value", expected, found, example };
}

/** The word that is not a licence, and the licence that was probably meant: `cc by 4.0` is close to `CC-BY-4.0`. */
function explainLicence(base: Base, text: string): ContentProblem {
  const parsed = parseLicence(text);
  const isOne = !/\b(?:AND|OR)\b|[()]/.test(text);
  const word = isOne || parsed.ok ? text : parsed.word;
  // If several are equally close: the shortest name, in its newest version.
  const ids = [...LICENCE_IDS].sort((a, b) => a.length - b.length || compareText(b, a));
  const suggestion = suggestWord(word, ids);
  return { ...base, code: "unknown-licence", found: showText(text), word: showText(word), suggestion };
}

/** `http://a.example` and `www.a.example` mean `https://`; other protocols mean something else. */
function suggestHttps(address: string): string | null {
  const rest = /^(?:http:\/\/)?([a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#]\S*)?)$/i.exec(address)?.[1];
  return rest === undefined ? null : `https://${showText(rest)}`;
}
