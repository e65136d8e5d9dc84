import { LICENCE_IDS } from "./ids.ts";

/** One way a text can be used: under all of these licences together. */
export type Together = readonly string[];

const LONGEST = 120;
const MOST_ALTERNATIVES = 16;
/** A licence with its own text elsewhere: `LicenseRef-house-rules`. */
const OWN = /^(DocumentRef-[A-Za-z0-9.-]+:)?LicenseRef-[A-Za-z0-9.-]+$/;

/** What a licence says: the ways the text can be used, or the word that is not understood. */
export type ParsedLicence = { ok: true; value: readonly Together[] } | { ok: false; word: string };

/**
 * Parses an SPDX licence expression, `CC-BY-4.0 OR CC0-1.0`, into its alternatives. `WITH` is not understood: exceptions are made for programs.
 * https://spdx.github.io/spdx-spec/v3.0.1/annexes/spdx-license-expressions/
 */
export function parseLicence(text: string): ParsedLicence {
  if (text.length > LONGEST) return { ok: false, word: text };
  const words = text.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  let wrong: string | null = null;
  const fail = (): Together[] => {
    wrong ??= words[at] ?? text;
    return [];
  };
  const readOne = (): Together[] => {
    const word = words[at];
    if (word === "(") {
      at++;
      const inner = readEither();
      if (words[at] !== ")") return fail();
      at++;
      return inner;
    }
    if (word === undefined || !isKnown(word)) return fail();
    at++;
    return [[word]];
  };
  const readAll = (): Together[] => {
    let all = readOne();
    while (wrong === null && words[at] === "AND") {
      at++;
      const next = readOne();
      all = all.flatMap((one) => next.map((other) => [...one, ...other]));
      if (all.length > MOST_ALTERNATIVES) return fail();
    }
    return all;
  };
  const readEither = (): Together[] => {
    const either = readAll();
    while (wrong === null && words[at] === "OR") {
      at++;
      either.push(...readAll());
    }
    return either.length > MOST_ALTERNATIVES ? fail() : either;
  };
  const value = readEither();
  if (wrong === null && at < words.length) fail();
  return wrong === null ? { ok: true, value } : { ok: false, word: wrong };
}

/** A `+` after an identifier means “or a later version”. */
const isKnown = (word: string): boolean => LICENCE_IDS.has(word.replace(/\+$/, "")) || OWN.test(word);

/** True for a licence that is written correctly. */
export const isLicence = (text: string): boolean => parseLicence(text).ok;

/** The ways a text can be used; a licence that is not understood is one way of its own. */
export function listAlternatives(licence: string): readonly Together[] {
  const parsed = parseLicence(licence);
  return parsed.ok ? parsed.value : [[licence]];
}
