import { describe, expect, test } from "vitest";
import { document, partnerFiles } from "../../support/partner-files.ts";
import { Paper } from "../support/paper.ts";

const fact = (value: string): string =>
  `  label: { en: Period }\n  type: duration\n  value: ${value}\n  source: { title: Decree }\n  checked: 2026-11-01\n  review_every: P6M\n`;
const service = (email: string): string =>
  `name: Desk\nstatus: active\norganization: { name: House }\ndescription: Helps.\nemail: ${email}\nservice_areas: [{ country: NL, name: V }]\nassured_date: 2026-11-01\n`;

/** What `check` says of our text and these files of ours. */
function check(text: string, files: Readonly<Record<string, string>>): readonly string[] {
  const paper = new Paper(partnerFiles("nl-network"));
  const toolkit = "title: { en: Local }\nsummary: { en: Ours. }\nlanguage: en\n";
  paper.write("toolkits/local/toolkit.yaml", toolkit);
  paper.write("toolkits/local/home.en.md", document("Home", text));
  for (const [path, data] of Object.entries(files)) paper.write(`toolkits/local/${path}`, data);
  return paper
    .problems()
    .filter(({ severity }) => severity !== "notice")
    .map(({ code, place }) => `${place.path.replace("toolkits/local/", "")} ${code}`);
}

describe("what is broken is reported once, in its own file", () => {
  test.each([
    ["fact", ":fact[nl.period] :fact[welkom-utrecht/nl.period]", "facts/nl.yaml", `period:\n${fact("soon")}`],
    [
      "fact among good ones",
      ":fact[nl.period] :fact[nl.other]",
      "facts/nl.yaml",
      `period:\n${fact("soon")}other:\n${fact("P1Y")}`,
    ],
    ["fact in a file that is not YAML", ":fact[nl.period]", "facts/nl.yaml", `period:\n${fact('"P1Y')}`],
    ["term", ":term[group]", "terms/words.yaml", "group:\n  label: { en: Group }\n  meaning: 5\n"],
    ["service", "::service[desk]", "services/desk.yaml", service("nobody")],
  ])("%s", (_, text, path, data) => {
    const problems = check(`${text}\n`, { [path]: data });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${path} `));
  });

  test("but a name that no file has is a typo, also next to a broken file", () => {
    const files = { "facts/nl.yaml": `period:\n${fact("soon")}` };
    for (const name of ["nl.perod", "be.period", "nl-network/nl.period"]) {
      expect(check(`:fact[${name}]\n`, files)).toContain("home.en.md fact-unknown");
    }
  });
});
