import { describe, expect, test } from "vitest";
import { planFork } from "../../../src/core/begin/plan-fork.ts";
import { planTranslation } from "../../../src/core/begin/plan-translation.ts";
import { describe as say } from "../../../src/report/sentences/describe.ts";
import { document, HOME, partnerFiles } from "../../support/partner-files.ts";
import { Paper } from "../support/paper.ts";

const OLD = "nl-network/housing/finding-a-home";
const NEW = "nl-network/housing/a-first-home";

describe("a document that says what it was called before is named by its new name", () => {
  const node = new Paper();
  node.write(
    `toolkits/local/overrides/${OLD}.en.md`,
    `---\noverrides: ${OLD}\n---\n## A {#before append}\n\nOurs.\n`,
  );
  const { [HOME]: _, ...files } = partnerFiles("nl-network");
  const text = document("Finding a home").replace("type:", `formerly: [${OLD}]\ntype:`);
  node.publish({ ...files, "toolkits/housing/a-first-home.en.md": text });
  test.each([
    ["accept", () => node.accept(OLD)],
    ["merge", () => node.merge(OLD)],
    ["override", () => node.override(`${OLD}#before`)],
    ["fork", () => node.do((one) => planFork(one, { name: OLD, from: null }))],
    ["translate", () => node.do((one) => planTranslation(one, { document: OLD, language: "nl", help: [] }))],
  ])("by %s", (_verb, work) => {
    const { problems } = work();
    expect(problems).toMatchObject([{ code: "text-moved", severity: "error", to: NEW }]);
    expect(say(problems[0] as never)).toMatchObject({
      sentence: `“${OLD}” is now called “${NEW}”`,
      hint: `Use that name. To give it to your files as well, run: npx commonkit move ${OLD} ${NEW}`,
    });
  });
});
