import { remember } from "./remember.ts";

const RIGHT_TO_LEFT = new Set(["Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Rohg"]);

/** Writing direction of a language: `rtl` for `fa` and `ckb`; `ltr` for an unknown tag. */
export const directionOf = remember((language: string): "ltr" | "rtl" => {
  try {
    return RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? "") ? "rtl" : "ltr";
  } catch {
    return "ltr";
  }
});
