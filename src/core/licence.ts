/** True for a licence that allows no changed versions: `CC-BY-ND-4.0`, `CC-BY-NC-ND-4.0` (https://spdx.org/licenses/). */
export const forbidsDerivatives = (licence: string): boolean => /-ND(?:-|$)/i.test(licence);
