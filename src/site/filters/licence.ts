/** The address of the licence with this SPDX identifier: `licenceLink("CC-BY-4.0")`; null if it is not known. */
export function licenceLink(id: string): string | null {
  if (id === "CC0-1.0") return "https://creativecommons.org/publicdomain/zero/1.0/";
  const match = /^CC-(BY(?:-(?:SA|NC|ND|NC-SA|NC-ND))?)-(\d\.\d)$/.exec(id);
  return match === null
    ? null
    : `https://creativecommons.org/licenses/${match[1]?.toLowerCase()}/${match[2]}/`;
}
