import { expect, test } from "vitest";
import { listChoices } from "../../../src/core/localise/list-choices.ts";
import { document, partnerFiles } from "../../support/partner-files.ts";
import { fact, service } from "../../support/records.ts";
import { Paper } from "../support/paper.ts";

test("everything of partners that can be changed, with titles in our first language; nothing of our own", () => {
  const paper = new Paper(
    partnerFiles("nl-network", {
      "toolkits/housing/services/desk.yaml": service(),
      "toolkits/housing/facts/nl.yaml": fact(),
    }),
  );
  paper.write("toolkits/own/toolkit.yaml", "title: { en: Own }\nsummary: { en: Ours. }\nlanguage: en\n");
  paper.write("toolkits/own/text.en.md", document("Own"));
  const { names, partsOf } = listChoices(paper.node());
  expect(names).toEqual([
    { value: "nl-network/desk", text: "nl-network/desk  Housing desk" },
    {
      value: "nl-network/housing/finding-a-home",
      text: "nl-network/housing/finding-a-home  Finding a home",
    },
    { value: "nl-network/nl.support-period", text: "nl-network/nl.support-period  Length of support" },
  ]);
  expect(partsOf("nl-network/housing/finding-a-home").slice(0, 3)).toEqual([
    { value: "_intro", text: "_intro" },
    { value: "before", text: "before  Before you begin" },
    { value: "@title", text: "@title" },
  ]);
  expect(partsOf("nl-network/desk")).toEqual([]);
});
