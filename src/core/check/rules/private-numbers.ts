import type { PrivateNumberFound } from "../../../model/problems/records.ts";
import { placeAt } from "../../../values/place.ts";
import { findPrivateNumbers } from "../../documents/private-numbers.ts";
import type { Rule } from "./rule.ts";

/** Problems for one file: a list of members is one mistake, however long it is. */
const MOST_TOLD = 10;

/** No text contains a bank account or a personal number. */
export const textsHoldNoPrivateNumbers: Rule = ({ texts }) =>
  [...texts].flatMap(([path, text]) =>
    findPrivateNumbers(text)
      .slice(0, MOST_TOLD)
      .map(({ kind, index, length }): PrivateNumberFound => {
        return { code: "private-number", severity: "error", place: placeAt(path, text, index, length), kind };
      }),
  );
