import { expect, test } from "vitest";
import { document, HOME, partnerFiles } from "../../support/partner-files.ts";
import { Paper } from "../support/paper.ts";

const OLD = "nl-network/housing/finding-a-home";
const NEW = "nl-network/housing/a-first-home";
const at = (kind: string, id: string, language: string) => `toolkits/local/${kind}/${id}.${language}.md`;
const renamed = () => {
  const { [HOME]: text = "", ...files } = partnerFiles("nl-network");
  return { ...files, "toolkits/housing/a-first-home.en.md": text };
};

/** A node with a change, a translation and a copy of one document. */
function write(): Paper {
  const node = new Paper();
  node.write("toolkits/local/toolkit.yaml", "title: { en: Local }\nsummary: { en: Ours. }\nlanguage: en\n");
  node.write(at("overrides", OLD, "en"), `---\noverrides: ${OLD}\n---\n## A {#before append}\n\nOurs.\n`);
  node.write(
    at("translations", OLD, "nl"),
    `---\n# by Sanne\ntranslates: ${OLD}\ntitle: Een huis\nsummary: Zo.\n---\n\n## Voor {#before}\n\nBel.\n`,
  );
  node.write(
    "toolkits/local/ours.en.md",
    document("Ours").replace("type:", `forked: { from: ${OLD} }\ntype:`),
  );
  node.accept(OLD, { language: "en" });
  node.accept(OLD, { language: "nl" });
  return node;
}

test("one command gives a change, a translation and a copy the new name, and what they were compared with stays", () => {
  const node = write();
  node.publish(renamed());
  expect(node.standing().unseen).toHaveLength(2);
  expect(node.move(OLD, NEW)).toMatchObject({ usable: true, problems: [] });
  expect(node.paths().filter((path) => path.includes("finding-a-home"))).toEqual([]);
  expect(node.read(at("overrides", NEW, "en"))).toContain(`overrides: ${NEW}`);
  expect(node.read(at("translations", NEW, "nl"))).toContain(`# by Sanne\ntranslates: ${NEW}`);
  expect(node.read("toolkits/local/ours.en.md")).toContain(NEW);
  expect(node.standing()).toMatchObject({ unseen: [], mistakes: 0 });
  expect(node.states()).toContain("before current");
});

test("nothing is moved to a name that leads nowhere, from one that nothing of ours has, or onto another file", () => {
  const node = write();
  const before = node.paths();
  expect(node.move(OLD, "nl-network/housing/nowhere").problems).toMatchObject([{ code: "name-unknown" }]);
  expect(node.move(NEW, OLD).problems).toMatchObject([{ code: "name-unknown", suggestion: OLD }]);
  node.publish({ ...partnerFiles("nl-network"), ...renamed() });
  node.write(at("overrides", NEW, "en"), `---\noverrides: ${NEW}\n---\n## A {#before append}\n\nOther.\n`);
  expect(node.move(OLD, NEW).problems).toMatchObject([{ code: "file-in-the-way" }]);
  expect(node.paths()).toEqual([...before, at("overrides", NEW, "en")].sort());
});
