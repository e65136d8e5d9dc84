import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "../support/command.ts";
import { makeTemporary, writeFiles } from "../support/folder.ts";
import { examples, root as top } from "../support/places.ts";
import { type Files, Repository } from "../support/repository.ts";

/** What the page shows in frames, in order: its language and its text. */
const frames = [
  ...readFileSync(join(top, "docs/localise.md"), "utf8").matchAll(/^```(\w*)\n(.*?)^```$/gms),
].map(([, language = "", text = ""]) => ({ language, text }));

const today = new Date().toISOString().slice(0, 10);

/** An example node's files, all of them checked today, whenever that is. */
function example(id: string): Record<string, string> {
  const folder = join(examples, id);
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.includes("."),
  );
  return Object.fromEntries(
    names.map((name) => [
      name,
      readFileSync(join(folder, name), "utf8")
        .replaceAll(/\b(reviewed|checked|assured_date): [\d-]{10}/g, `$1: ${today}`)
        .replaceAll(
          " Calling :fact[nl.emergency-number] is free, and nobody needs to hesitate: whoever needs help may call.",
          "",
        ),
    ]),
  );
}

/** The same whatever the day and the commit. */
const lasting = (text: string): string =>
  text
    .replaceAll(/\b\d{1,2} [A-Z][a-z]+ 20\d\d\b/g, "<day>")
    .replaceAll(/\b[0-9a-f]{7}\b/g, "<commit>")
    .trimEnd();

test("each command in docs/localise.md prints what the page says", { timeout: 300_000 }, () => {
  const root = makeTemporary();
  const national = new Repository(join(root, "nl-network.git"));
  const international = new Repository(join(root, "open-pathways.git"));
  const seconds = Math.floor(Date.now() / 1000);
  const page = "toolkits/arrival/first-week.en.md";
  const before: Files = example("nl-network");
  international.commit(example("open-pathways"), { seconds, message: "Add the glossary" });
  national.commit(before, { seconds, message: "Check the phone numbers" });

  const ours = "toolkits/local/overrides/nl-network/arrival/first-week.en.md";
  const read = (path: string): string => readFileSync(join(root, path), "utf8");
  let published = 0;
  let commands = 0;
  for (const { language, text } of frames) {
    if (language === "markdown") {
      const [first = "", added = ""] = text.split("\n");
      expect(read(ours)).toContain(first);
      writeFiles(root, { [ours]: read(ours).replace(first, `${first}\n${added}`) });
    } else if (text.startsWith("overrides:")) {
      // All but the number is as the command wrote it.
      expect(text.replace("+31 10 000 00 45", "<number>")).toBe(
        read("toolkits/local/services/legal-help-line.yaml")
          .replace(/^#.*\n/gm, "")
          .replace(/\+31 [\d ]+\d/, "<number>"),
      );
      writeFiles(root, { "toolkits/local/services/legal-help-line.yaml": text });
    } else if (language === "yaml") {
      const elsewhere = ["nl-network", "open-pathways"].map(
        (id) => `  https://git.${id}.example/toolkits.git: ${id}.git\n`,
      );
      writeFiles(root, { "network.yaml": `${text}substitutes:\n${elsewhere.join("")}` });
    } else {
      const [typed = "", ...printed] = text.split("\n");
      const args = typed.replace(/^\$ npx commonkit /, "").split(" ");
      if (args[0] === "publish" && ++published === 2)
        national.commit(
          { ...before, [page]: String(before[page]).replace("call together once:", "call together twice:") },
          { seconds, message: "Practise the call twice" },
        );
      const who = {
        GIT_AUTHOR_NAME: "Sanne de Vries",
        GIT_COMMITTER_NAME: "Sanne de Vries",
        EMAIL: "sanne@town.example",
      };
      const { stdout } = runCommand(root, args, { ...process.env, ...who });
      expect(lasting(stdout), typed).toBe(lasting(printed.join("\n")));
      commands += 1;
    }
  }
  expect(commands).toBeGreaterThan(8);
});
