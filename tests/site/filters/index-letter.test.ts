import { expect, it } from "vitest";
import { indexLetter } from "../../../src/site/filters/index-letter.ts";

it.each([
  ["en", "“Élan” and more", "E"],
  ["en", "9 to 5", "9"],
  ["en", "…", "#"],
  ["uk", "Йод", "Й"],
  ["uk", "Їжа", "Ї"],
  ["uk", "Іграшка", "І"],
  ["sv", "Öppet", "Ö"],
  ["sv", "Ålder", "Å"],
  ["de", "Öffnungszeiten", "O"],
  ["tr", "Çocuk", "Ç"],
  ["tr", "ısınma", "I"],
  ["tr", "iş", "İ"],
  ["ar", "الإيجار", "ا"],
  ["ar", "التأمين", "ت"],
  ["ar", "مدرسة", "م"],
])("in %s “%s” is listed under %s", (language, title, letter) => {
  expect(indexLetter(title, language)).toBe(letter);
});
