import { expect, test } from "vitest";
import { examine } from "../../../src/core/standing/examine.ts";
import { isOwnPath } from "../../../src/values/paths.ts";
import { document } from "../../support/partner-files.ts";
import { Paper } from "../support/paper.ts";

test("an account in your text is reported once, also next to a partner that has published nothing", () => {
  const paper = new Paper({});
  paper.write("toolkits/local/toolkit.yaml", "title: { en: Local }\nsummary: { en: Ours. }\nlanguage: en\n");
  paper.write("toolkits/local/rent.en.md", `${document("Rent")}\nPay to NL91 ABNA 0417 1643 00.\n`);
  const { problems, sources, ...node } = paper.node();
  const { problemsIn } = examine({ node, problems, sources }, { generator: "", partners: true });
  const found = problemsIn(isOwnPath).filter(({ code }) => code === "private-number");
  expect(found).toMatchObject([{ place: { path: "toolkits/local/rent.en.md" } }]);
});
