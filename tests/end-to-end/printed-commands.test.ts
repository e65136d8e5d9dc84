import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Problem } from "../../src/model/problems/problem.ts";
import { check } from "../../src/pipeline/check/check.ts";
import { fork, merge, override } from "../../src/pipeline/localise/local.ts";
import { overview } from "../../src/pipeline/standing/overview.ts";
import { describe as say } from "../../src/report/sentences/describe.ts";
import { reportPage } from "../../src/site/report/page.ts";
import { commands } from "../../src/values/commands.ts";
import { makeTemporary, readAll, writeFiles } from "../support/folder.ts";
import { describeNode, document, HOME, listing, partnerFiles } from "../support/partner-files.ts";
import { Desk, makeFolders } from "../support/partners.ts";
import type { Files } from "../support/repository.ts";
import { commandsIn, type as typeIn } from "../support/shell.ts";

const id = "nl-network/housing/finding-a-home";
const help = { document: [], record: [] };

const text = (title: string, words: string, more = ""): string =>
  document(title, `\n## Rent {#rent}\n\n${words}\n${more}`);

const records = (number: string, value: string): Files => ({
  "toolkits/housing/services/desk.yaml": `name: Housing desk
status: active
organization: { name: Town }
description: Help with finding a home.
phones: { desk: { number: "${number}", type: voice } }
email: desk@nl-network.example
service_areas: [{ country: NL }]
assured_date: 2026-11-01
`,
  "toolkits/housing/facts/nl.yaml": `support-period:
  label: { en: Length of support }
  type: duration
  value: ${value}
  source: { title: Rules }
  checked: 2026-11-01
  review_every: P6M
`,
});

/** What the partner has: one document that we change in both languages, one that we copy, one in English that we translate. */
const published = (when: "before" | "now"): Files => {
  const isNow = when === "now";
  const [title, words] = isNow ? ["Another home", "Ask twice."] : ["A home", "Ask first."];
  return partnerFiles("nl-network", {
    ...records(isNow ? "+31 20 222 22 22" : "+31 20 000 00 00", isNow ? "P18M" : "P12M"),
    "toolkits/housing/finding-a-home.en.md": text(
      title,
      words,
      isNow ? "" : "\n## Old {#old}\n\nGone soon.\n",
    ),
    "toolkits/housing/finding-a-home.nl.md": text(`${title} (nl)`, `${words} (nl)`),
    "toolkits/housing/rent.en.md": text(title, words),
    "toolkits/housing/rent.nl.md": text(`${title} (nl)`, `${words} (nl)`),
    "toolkits/housing/first-day.en.md": text(title, words, isNow ? "\n## New {#new}\n\nMore.\n" : ""),
  });
};

const desk = new Desk(makeFolders());
const { root } = desk;
let start: Record<string, string>;

/** The node as the story left it, whatever was typed since. */
function restore(files = start): void {
  for (const path of Object.keys(readAll(root))) if (!Object.hasOwn(files, path)) rmSync(join(root, path));
  writeFiles(
    root,
    Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, Buffer.from(bytes, "latin1")])),
  );
}

/** Shapes of commands that were typed: the verb, whether a part is named, and the flags. */
const shapes = new Set<string>();
const shapeOf = (line: string): string => {
  const [, , verb = "", ...words] = line.split(" ");
  const flags = words.filter((word) => word.startsWith("--"));
  return [verb, ...(words.some((word) => word.includes("#")) ? ["#"] : []), ...flags.sort()].join(" ");
};
const type = (line: string, more = "", where = root) => {
  shapes.add(shapeOf(line));
  return typeIn(where, `${line}${more}`);
};

/** Everything of ours that needs a look, part by part, with the texts that it is compared with. */
async function listOpen(): Promise<ReadonlyMap<string, string>> {
  const { overview: facts } = await overview(root, "2026-11-30");
  const parts = (facts?.tasks ?? []).flatMap(({ document, language, partner, parts }) =>
    parts.map(({ target, before, state }) => {
      const name = `${document} ${language ?? "-"} ${target} of ${partner}`;
      return [name, `${state} ${before}`] as const;
    }),
  );
  expect(new Set(parts.map(([name]) => name)).size).toBe(parts.length);
  return new Map(parts);
}

/** What the report says to type. */
const linesOf = (page: string): readonly string[] =>
  [...page.matchAll(/<code class="do" dir="ltr">([^<]*)<\/code>/g)].map(([, line = ""]) => line);

/** The part that a problem is about, by what its sentence says. */
const nameOf = (problem: Problem): string => {
  const { document, language, target, partner } = problem as Extract<Problem, { code: "change-drifted" }>;
  return `${document} ${language ?? "-"} ${target} of ${partner}`;
};
const hintsOf = (problems: readonly Problem[], verb: string) =>
  problems.flatMap((problem) =>
    commandsIn(say(problem).hint ?? "")
      .filter((line) => line.startsWith(`npx commonkit ${verb} `))
      .map((line) => ({ problem, line })),
  );

const read = (path: string): string => readFileSync(join(root, path), "utf8");
const edit = (path: string, from: string | RegExp, to: string): void => {
  expect(read(path)).toMatch(from);
  writeFiles(root, { [path]: read(path).replace(from, to) });
};
const ours = (language: string): string => `toolkits/local/overrides/${id}.${language}.md`;

beforeAll(async () => {
  const partner = desk.listPartner("nl-network", published("before"));
  await desk.sync();
  for (const language of ["en", "nl"])
    for (const part of ["rent", "before", "@title"])
      await override(root, { name: `${id}#${part}`, language, help });
  for (const name of ["nl-network/desk#phones", "nl-network/nl.support-period"])
    await override(root, { name, language: null, help });
  edit("toolkits/local/services/desk.yaml", "+31 20 000 00 00", "+31 20 111 11 11");
  edit("toolkits/local/facts/nl.yaml", "P12M", "P24M");
  edit(ours("en"), "Ask first.", "Ask us.");
  // Nobody has noted what this one was made against.
  edit(ours("nl"), "Call the group.", "Bel ons.");
  edit(ours("nl"), /\n {2}before: \S+/, "");
  await fork(root, { name: "nl-network/housing/rent", from: null });
  edit("toolkits/housing/rent.en.md", "Ask first.", "Ask here.");
  partner.commit(published("now"));
  await desk.sync();
  start = readAll(root);
  return () => desk.remove();
});

describe("beside what has changed", () => {
  test("accept, of which check prints one for each, notes that part in that language; diff shows it", async () => {
    const open = await listOpen();
    const { problems } = await check(root, []);
    const accepts = hintsOf(problems, "accept");
    expect(accepts.map(({ problem }) => nameOf(problem)).sort()).toEqual([
      "nl-network/desk - @phones.desk.number of nl-network",
      "nl-network/housing/finding-a-home en @title of nl-network",
      "nl-network/housing/finding-a-home en rent of nl-network",
      "nl-network/housing/finding-a-home nl @title of nl-network",
      "nl-network/housing/finding-a-home nl before of nl-network",
      "nl-network/housing/finding-a-home nl rent of nl-network",
      "nl-network/nl.support-period - @value of nl-network",
      "welkom-utrecht/housing/rent en @title of nl-network",
      "welkom-utrecht/housing/rent en rent of nl-network",
      "welkom-utrecht/housing/rent nl @title of nl-network",
      "welkom-utrecht/housing/rent nl rent of nl-network",
    ]);
    for (const { problem, line } of accepts) {
      const { code, stdout } = await type(line);
      expect([code, stdout], line).toEqual([0, expect.stringMatching(/^Recorded: /)]);
      const left = new Map([...open].filter(([name]) => name !== nameOf(problem)));
      expect(left.size, line).toBe(open.size - 1);
      expect(await listOpen(), line).toEqual(left);
      restore();
    }
    const diffs = hintsOf(problems, "diff");
    expect(diffs.length).toBeGreaterThan(8);
    for (const { problem, line } of diffs) {
      const { code, stdout } = await type(line, " --json");
      const shown: Problem[] = JSON.parse(stdout).comparisons;
      expect([code, shown.map(nameOf).filter((name) => open.has(name))], line).toEqual([
        1,
        expect.arrayContaining([nameOf(problem)]),
      ]);
      expect(new Set(shown.map((one) => nameOf(one).split(" of ")[0])).size, line).toBe(1);
    }
    expect(readAll(root)).toEqual(start);
    const merges = hintsOf(problems, "merge");
    expect(merges.length).toBeGreaterThan(1);
    for (const { problem, line } of merges) {
      const { stdout } = await type(line, " --json");
      const { merged } = JSON.parse(stdout);
      const settled = merged.flatMap((one: { settled: string[] }) => one.settled);
      const { target } = problem as Extract<Problem, { code: "change-drifted" }>;
      expect(
        new Set(settled.length > 0 || stdout.includes('"merge-choice"') ? [...settled, target] : []),
        line,
      ).toEqual(new Set([target]));
      restore();
    }
  });

  test("the report says the same commands, and merge touches the text that it stands beside", async () => {
    const { overview: facts } = await overview(root, "2026-11-30");
    if (facts === null) throw new Error("no report");
    for (const task of facts.tasks) {
      const { document, language, path } = task;
      const lines = linesOf(reportPage({ ...facts, tasks: [task] })).filter((line) =>
        line.includes(document),
      );
      const parts = task.parts.map((part) => commands.accept({ ...part, document, language }));
      const accepts = task.kind === "translation" ? [commands.acceptAll(task)] : parts;
      expect(lines.filter((line) => line.includes(" accept "))).toEqual(accepts);
      for (const line of new Set(lines.filter((one) => one.includes(" merge ")))) {
        const { stdout } = await type(line, " --json");
        const { written, merged } = JSON.parse(stdout);
        expect(new Set(merged.map((one: { path: string }) => one.path)), line).toEqual(new Set([path]));
        const texts = written
          .map((one: { path: string }) => one.path)
          .filter((one: string) => !one.includes("/bases/"));
        expect(texts, line).toEqual([path]);
        restore();
      }
    }
    expect(facts.tasks.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["change", "copy"]));
  });

  test("after merge, and once the choice is made, accept ends what each message is about", async () => {
    for (const name of [id, "welkom-utrecht/housing/rent", "nl-network/desk"]) {
      const { problems } = await merge(root, { document: name, part: null, language: null });
      for (const path of Object.keys(readAll(root)).filter((one) => one.startsWith("toolkits/")))
        if (read(path).includes("<<<<<<< "))
          edit(path, /<<<<<<< .*\n([\s\S]*?)\|{7}[\s\S]*?>>>>>>> .*\n/, "$1");
      const merged = readAll(root);
      const open = await listOpen();
      const accepts = hintsOf(problems, "accept");
      expect(accepts.length, name).toBeGreaterThan(0);
      for (const { problem, line } of accepts) {
        expect((await type(line)).code, line).toBe(0);
        expect(await listOpen(), line).toEqual(new Map([...open].filter(([one]) => one !== nameOf(problem))));
        restore(merged);
      }
      restore();
    }
  });
});

describe("where it is not clear what is meant", () => {
  test.each([id, `${id}#rent`, "welkom-utrecht/housing/rent --language nl"])(
    "accept %s notes nothing, and lists commands that each note one text",
    async (words) => {
      const { code, stdout } = await type(`npx commonkit accept ${words}`);
      expect([code, stdout]).toEqual([2, expect.stringContaining("[accept-unclear]")]);
      expect(readAll(root)).toEqual(start);
      const lines = commandsIn(stdout);
      expect(lines.length).toBe(2);
      const open = await listOpen();
      const ended = new Set<string>();
      for (const line of lines) {
        expect((await type(line)).stdout, line).toMatch(/^Recorded: /);
        const left = await listOpen();
        for (const name of open.keys()) if (!left.has(name)) ended.add(`${line} ${name}`);
        restore();
      }
      const named = [...ended].map((one) => one.replace(/^.* (?=\S+ \S+ \S+ of )/, ""));
      expect(named.length).toBe(new Set(named).size);
    },
  );

  test("a part of one language alone needs no language", async () => {
    edit(ours("nl"), /## [\s\S]*?\{#rent replace\}[\s\S]*?(?=\n## )/, "");
    expect((await type(`npx commonkit accept ${id}#rent`)).code).toBe(0);
    restore();
  });
});

describe("what leads further", () => {
  test("a translation: begun, done and noted by the commands that are printed", async () => {
    const missing = await type("npx commonkit diff nl-network/housing/first-day --language uk");
    const [translate = ""] = commandsIn(missing.stdout);
    const begun = await type(translate);
    const [accept = ""] = commandsIn(begun.stdout);
    const path = "toolkits/housing/translations/nl-network/housing/first-day.uk.md";
    expect([begun.code, commandsIn(read(path))]).toEqual([0, [accept]]);
    const accepted = () =>
      [...(/^accepted:\n((?: .*\n)*)/m.exec(read(path))?.[1] ?? "").matchAll(/^ {2}"?([@\w]+)"?:/gm)].map(
        ([, part]) => part,
      );
    const early = await type(accept);
    expect([early.code, early.stdout]).toEqual([1, expect.stringContaining("[parts-untranslated]")]);
    expect(accepted()).toEqual(["@title", "@summary"]);
    edit(path, "Ask twice.", "Двічі.");
    expect((await type(accept)).code).toBe(1);
    expect(accepted()).toEqual(["@title", "@summary", "rent"]);
    const [leaveOut = ""] = commandsIn((await type(accept)).stdout);
    expect((await type(leaveOut)).code).toBe(0);
    expect(accepted()).toEqual(["@title", "@summary", "rent", "new"]);
    const again = await type(translate);
    expect([again.code, again.stdout]).toEqual([2, expect.stringContaining(`edit its file: ${path}`)]);
    const dutch = await type("npx commonkit translate nl-network/housing/finding-a-home --language nl");
    const [change = ""] = commandsIn(dutch.stdout);
    expect((await type(change)).code).toBe(0);
    restore();
  });

  test("a change that is not there yet, and a file with too many", async () => {
    const none = await type("npx commonkit diff nl-network/housing/first-day");
    const [begin = ""] = commandsIn(none.stdout);
    expect((await type(begin)).code).toBe(0);
    const path = "toolkits/housing/overrides/nl-network/housing/first-day.en.md";
    const many = Array.from({ length: 201 }, (_, at) => `## A {#a${at} append}\n\nB.\n`);
    writeFiles(root, { [path]: `---\noverrides: nl-network/housing/first-day\n---\n${many.join("\n")}` });
    const [{ line = "" } = {}, ...others] = hintsOf((await check(root, [])).problems, "fork");
    expect(others).toEqual([]);
    expect((await type(line)).stdout).toContain("wrote toolkits/housing/first-day.en.md");
    restore();
  });

  test("what there is, when a name leads nowhere; how all stands; where a report goes", async () => {
    const empty = new Desk({ root: makeTemporary(), repositories: makeTemporary() });
    empty.list("");
    const answer = async (line: string) => (await type(line, "", empty.root)).stdout;
    const [list = ""] = commandsIn(await answer("npx commonkit override nothing"));
    const [example = ""] = commandsIn(await answer(list));
    expect(await answer(example)).toContain("[name-unknown]");
    const [report = "", stands = ""] = commandsIn(await answer("npx commonkit report"));
    expect(await answer(report)).toContain("report.html is ready");
    expect(await answer(stands)).toContain("Nothing needs your attention.");
    writeFiles(empty.root, { "toolkits/a/toolkit.yaml": "title: 1\n" });
    const [check = ""] = commandsIn(await answer(stands));
    expect(await answer(check)).toContain("toolkits/a/toolkit.yaml:");
  });
});

describe("between us and a partner", () => {
  test("sync takes in what is missing, puts right what was changed, and takes what waits", async () => {
    const other = new Desk({ root: makeTemporary(), repositories: makeTemporary() });
    const partner = other.repository("nl-network", partnerFiles("nl-network"));
    other.list(listing({ "nl-network": partner.path }));
    const answer = async (line: string) => {
      const { code, stdout } = await type(line, "", other.root);
      return { code, stdout, next: commandsIn(stdout).at(-1) ?? "" };
    };
    const { next: first } = await answer("npx commonkit status");
    expect(await answer(first)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("nl-network: new, 1 document"),
    });
    const path = "partners/nl-network/toolkits/housing/finding-a-home.en.md";
    const before = readFileSync(join(other.root, path), "utf8");
    writeFiles(other.root, { [path]: "Not theirs." });
    const { next: repair } = await answer("npx commonkit sync --offline");
    expect((await answer(repair)).stdout).toContain("they have been restored");
    expect(readFileSync(join(other.root, path), "utf8")).toBe(before);
    partner.commit(partnerFiles("nl-network", { [HOME]: document("Rewritten") }), { parents: [] });
    const { code, next: accept } = await answer("npx commonkit sync");
    expect([code, readFileSync(join(other.root, path), "utf8")]).toEqual([1, before]);
    expect((await answer("npx commonkit status")).next).toBe("npx commonkit sync nl-network");
    expect((await answer(accept)).code).toBe(0);
    expect(readFileSync(join(other.root, path), "utf8")).toBe(document("Rewritten"));
    expect((await answer("npx commonkit status")).code).toBe(0);
  });

  test("add takes a bundle whatever its name", async () => {
    const stick = makeTemporary();
    const git = (...words: string[]) =>
      execFileSync("git", ["-c", "user.name=R", "-c", "user.email=r@x.example", ...words], { cwd: stick });
    git("init", "-q", "-b", "next/year");
    const description = describeNode("nl-network", "repository: https://git.nl-network.example/toolkits\n");
    writeFiles(stick, partnerFiles("nl-network", { "network.yaml": description }) as Record<string, string>);
    git("add", "--all");
    git("commit", "-q", "-m", "First");
    const other = new Desk({ root: makeTemporary(), repositories: makeTemporary() });
    other.list("");
    const exported = await typeIn(stick, `npx commonkit export bundle --out '${other.root}/for you.bundle'`);
    const [add = "", sync = ""] = commandsIn(exported.stdout);
    expect(add).toBe('npx commonkit add "for you.bundle" --ref next/year');
    expect(await type(add, "", other.root)).toMatchObject({
      code: 2,
      stdout: expect.stringContaining("--yes"),
    });
    expect((await type(add, " --yes", other.root)).code).toBe(0);
    expect((await type(sync, "", other.root)).stdout).toContain("nl-network: nothing new");
  });
});

test("move, which sync prints beside a text that is nearly the same, lets what is ours follow it", async () => {
  const other = new Desk();
  const text = document(
    "Finding a home",
    "\nLook early, ask everyone, and write down what each of the houses costs.\n",
  );
  const files = (path: string) => {
    const { [HOME]: _, ...rest } = partnerFiles("nl-network");
    return { ...rest, [path]: text };
  };
  const partner = other.listPartner("nl-network", files(HOME));
  await other.sync();
  await override(other.root, { name: "nl-network/housing/finding-a-home#before", language: "en", help });
  partner.commit(files("toolkits/housing/a-first-home.en.md"));
  const said = await typeIn(other.root, "npx commonkit sync");
  const [line = ""] = commandsIn(said.stdout).filter((one) => one.includes(" move "));
  expect(line).toBe("npx commonkit move nl-network/housing/finding-a-home nl-network/housing/a-first-home");
  expect((await type(line, "", other.root)).code).toBe(0);
  expect((await typeIn(other.root, "npx commonkit sync")).code).toBe(0);
  expect((await typeIn(other.root, "npx commonkit status")).stdout).toContain("1 up to date");
});

test("every command that there is was typed", () => {
  const text = { document: "a", language: "en" };
  const part = { ...text, target: "b" };
  // `serve` goes on until it is stopped, and a site takes its time: first-run.test.ts and publish.test.ts type these two.
  const all: Readonly<Record<Exclude<keyof typeof commands, "serve" | "build">, string>> = {
    acceptAll: commands.acceptAll(text),
    accept: commands.accept(part),
    diff: commands.diff(part),
    merge: commands.merge(part),
    override: commands.override(text),
    overridePart: commands.overridePart({ ...part, language: null }),
    overrideAny: commands.overrideAny(),
    translate: commands.translate("a", "nl"),
    fork: commands.fork("a"),
    move: commands.move("a", "b"),
    sync: commands.sync("a"),
    syncLocked: commands.syncLocked(),
    syncAccepting: commands.syncAccepting("a", ["rewrite"]),
    add: commands.add("a", "b"),
    check: commands.check(null),
    status: commands.status(),
    report: commands.report("a"),
  };
  expect(
    Object.values(all)
      .map(shapeOf)
      .filter((shape) => !shapes.has(shape)),
  ).toEqual([]);
});
