import { isLicence } from "../licences/expression.ts";

/** Files at the top of a repository that state its licence. */
const NAMES = /^(licen[cs]e|copying|unlicense)(\.(md|txt))?$/i;

/** True for the file at the top of a repository that states its licence. */
export const isLicenceFile = (path: string): boolean => NAMES.test(path);

/** How much of a file is read: a licence says what it is at its top. */
const LOOKED_AT = 4_000;

/** What the texts of common licences say at their top, in the words of https://spdx.org/licenses/. */
const MARKS: readonly (readonly [string, RegExp])[] = [
  ...["4.0", "3.0"].flatMap((version) =>
    [
      ["CC-BY-NC-ND", "attribution-noncommercial-noderiv(?:ative)?s"],
      ["CC-BY-NC-SA", "attribution-noncommercial-sharealike"],
      ["CC-BY-NC", "attribution-noncommercial"],
      ["CC-BY-ND", "attribution-noderiv(?:ative)?s"],
      ["CC-BY-SA", "attribution-sharealike"],
      ["CC-BY", "attribution"],
    ].map(
      ([id, words]) =>
        [`${id}-${version}`, new RegExp(`\\b${words} ${version.replace(".", "\\.")}\\b`)] as const,
    ),
  ),
  ["CC0-1.0", /\bcc0 1\.0\b/],
  ["MIT", /permission is hereby granted, free of charge, to any person obtaining a copy/],
  ["Apache-2.0", /apache license,? version 2\.0/],
  ["Unlicense", /this is free and unencumbered software released into the public domain/],
];

/** The licence that a file states; null if it is not one of these, or there is more than one. */
export function recogniseLicence(text: string): string | null {
  const top = text.slice(0, LOOKED_AT);
  const named = /SPDX-License-Identifier:[ \t]*([A-Za-z0-9][A-Za-z0-9.+-]{0,63})[ \t]*(?:\r?\n|$)/.exec(
    top,
  )?.[1];
  if (named !== undefined) return isLicence(named) ? named : null;
  const plain = top.toLowerCase().replace(/[\s*_#]+/g, " ");
  const found = MARKS.filter(([, mark]) => mark.test(plain));
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}
