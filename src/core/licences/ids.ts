/** Variants of Creative Commons licences, without their version. */
const CC = ["BY", "BY-SA", "BY-NC", "BY-ND", "BY-NC-SA", "BY-NC-ND"];
/** Country versions, of which SPDX has some: `CC-BY-3.0-NL`. */
const CC_PORTS: Readonly<Record<string, readonly string[]>> = {
  BY: ["2.5-AU", "3.0-AT", "3.0-AU", "3.0-DE", "3.0-IGO", "3.0-NL", "3.0-US"],
  "BY-SA": ["2.0-UK", "2.1-JP", "3.0-AT", "3.0-DE", "3.0-IGO"],
  "BY-NC": ["3.0-DE", "3.0-IGO"],
  "BY-ND": ["3.0-DE"],
  "BY-NC-SA": ["2.0-DE", "2.0-FR", "2.0-UK", "3.0-DE", "3.0-IGO"],
  "BY-NC-ND": ["3.0-DE", "3.0-IGO"],
};

const gnu = (name: string, ...versions: readonly string[]): string[] =>
  versions.flatMap((version) => [`${name}-${version}-only`, `${name}-${version}-or-later`]);

/**
 * The licences that texts, data and templates have in practice, by their identifiers in the SPDX list (https://spdx.org/licenses/). Most of
 * its seven hundred are about programs and are not here.
 */
export const LICENCE_IDS: ReadonlySet<string> = new Set([
  ...CC.flatMap((variant) =>
    ["1.0", "2.0", "2.5", "3.0", "4.0"].map((version) => `CC-${variant}-${version}`),
  ),
  ...Object.entries(CC_PORTS).flatMap(([variant, ports]) => ports.map((port) => `CC-${variant}-${port}`)),
  ...["CC0-1.0", "CC-PDDC", "CC-PDM-1.0", "CC-SA-1.0"],
  ...["ODC-By-1.0", "ODbL-1.0", "PDDL-1.0", "CDLA-Permissive-1.0", "CDLA-Permissive-2.0", "CDLA-Sharing-1.0"],
  ...["OGL-UK-1.0", "OGL-UK-2.0", "OGL-UK-3.0", "OGL-Canada-2.0", "OGC-1.0", "NLOD-1.0", "NLOD-2.0"],
  ...["DL-DE-BY-2.0", "DL-DE-ZERO-2.0", "etalab-2.0", "LAL-1.2", "LAL-1.3", "OPL-1.0", "OPUBL-1.0"],
  ...gnu("GFDL", "1.1", "1.2", "1.3"),
  ...["GFDL-1.1", "GFDL-1.2", "GFDL-1.3"].flatMap((version) =>
    ["no-invariants", "invariants"].flatMap((kind) => [
      `${version}-${kind}-only`,
      `${version}-${kind}-or-later`,
    ]),
  ),
  ...[...gnu("GPL", "2.0", "3.0"), ...gnu("LGPL", "2.1", "3.0"), ...gnu("AGPL", "3.0")],
  ...["EUPL-1.1", "EUPL-1.2", "MPL-2.0", "OSL-3.0", "AFL-3.0", "Artistic-2.0"],
  ...[
    "MIT",
    "MIT-0",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "0BSD",
    "ISC",
    "Zlib",
    "Unlicense",
    "WTFPL",
  ],
  // Not a licence: no one says which (https://spdx.github.io/spdx-spec/v3.0.1/annexes/spdx-license-expressions/).
  "NOASSERTION",
]);
