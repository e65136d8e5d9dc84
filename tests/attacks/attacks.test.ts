import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cases, isLong } from "../support/cases.ts";
import { type Attack, SECRET, TAKEN } from "./support/attack.ts";
import { chooseAttacks } from "./support/choose.ts";
import type { GitAttack } from "./support/hostile.ts";
import { ATTACKER, honestPagesOf, pagesBeside } from "./support/hub.ts";
import { HONEST, nodeOf } from "./support/nodes.ts";
import { filesWith, holdTrial, type Reported, type Trial } from "./support/trial.ts";

/**
 * A partner's content is data. One node takes in a partner that holds every attack by files, and a partner for each attack by Git;
 * after sync and build by the real command, nothing has happened but what the report says. `npm test` tries one attack of each kind.
 */

let trial: Trial;
let words: string;

beforeAll(async () => {
  trial = await holdTrial();
  words = trial.freeVisits.map(({ text }) => text).join("\n");
}, 600_000);

afterAll(() => trial?.remove());

// Names alone: the real ones are made with the real bait.
const NO_BAIT = {
  canaries: "/nowhere",
  beacon: "http://127.0.0.1:1",
  secret: "/nowhere/x",
  picture: "/nowhere/y",
};
const { files, git, faults, titles } = chooseAttacks(NO_BAIT);
const NAMES = files.map(({ name }) => name);
const GIT_NAMES = git.map(({ name }) => name);

/** Pages that are not there, or have not the words that they must have. */
function lost(pages: readonly (readonly [string, string])[]): readonly string[] {
  return pages.flatMap(([path, text]) => {
    const place = join(trial.folder, path);
    return existsSync(place) && readFileSync(place, "utf8").includes(text) ? [] : [path];
  });
}

describe("the machine", () => {
  test("no command crashed, and those that ask partners say that something needs a person", () => {
    const { build, ...others } = trial.runs;
    expect(Object.values(others).map(({ code }) => code)).toEqual([1, 1, 1, 1]);
    expect([0, 1]).toContain(build.code);
  });

  test("no code ran", () => {
    expect(readdirSync(trial.bait.canaries)).toEqual([]);
  });

  test("nothing was written outside of what a node may write", () => {
    const paths = new Set([...trial.before.keys(), ...trial.after.keys()]);
    expect([...paths].filter((path) => trial.before.get(path) !== trial.after.get(path))).toEqual([]);
    const strange = ["/", process.cwd(), trial.hub.root].flatMap((folder) =>
      readdirSync(folder).filter((name) => name.startsWith("attack-")),
    );
    expect(strange).toEqual([]);
  });

  test("only the command itself asked for anything", () => {
    expect(trial.bait.calls).toEqual([]);
  });

  test("no file of the machine was taken or published", () => {
    for (const folder of [join(trial.hub.root, "partners"), trial.folder])
      expect(filesWith(folder, SECRET)).toEqual([]);
  });

  test("every path that was written is a plain one below its own node", () => {
    const partners = readdirSync(join(trial.hub.root, "partners"), { recursive: true }).map(String);
    expect(partners.filter((path) => !/^[a-z0-9-]+(\/[A-Za-z0-9_][A-Za-z0-9_.@+-]*)*$/.test(path))).toEqual(
      [],
    );
    const dotted = trial.site.filter((path) => !/^[A-Za-z0-9_][A-Za-z0-9_./@+-]*$/.test(path));
    expect(dotted.sort()).toEqual([".htaccess", ".well-known/commonkit.json"]);
    const kinds = new Set(partners.map((path) => /\.[a-z]+$/.exec(path)?.[0] ?? ""));
    for (const kind of [".js", ".cjs", ".mjs", ".ts", ".njk", ".html", ".svg", ".liquid", ".mdx"])
      expect(kinds).not.toContain(kind);
  });

  test("what is printed steers no terminal and no build server", () => {
    for (const { stdout, stderr } of Object.values(trial.runs)) {
      expect(/[^\P{Cc}\n]/u.exec(stdout + stderr)).toBeNull();
      expect(/^\s*::|##\[/m.exec(stdout + stderr)).toBeNull();
    }
  });
});

describe("the readers", () => {
  test("every honest document is published with its own words", () => {
    const nodes = ["hub", "honest-partner", ...trial.served.map(({ id }) => id)];
    expect(lost([...nodes.flatMap(honestPagesOf), ...pagesBeside(trial.attacks)])).toEqual([]);
  });

  test("nobody's words are taken by another", () => {
    const own = trial.freeVisits.filter(
      ({ text, path }) => text.includes(TAKEN) && !path.includes(`/${ATTACKER}/`),
    );
    expect(own.map(({ path }) => path)).toEqual([]);
  });

  // What no page does without its policy, it does not do with it: that is seen where there is time.
  for (const kind of isLong ? (["freeVisits", "visits"] as const) : (["freeVisits"] as const)) {
    const how = kind === "visits" ? "with the page's policy" : "without the page's policy";

    test(`no script ran ${how}`, () => {
      expect(trial[kind].length).toBeGreaterThan(cases(25, 100));
      expect(trial[kind].filter(({ ran }) => ran !== null).map(({ path, ran }) => `${path}: ${ran}`)).toEqual(
        [],
      );
    });

    test(`no other server was asked ${how}`, () => {
      expect(trial[kind].flatMap(({ path, asked }) => asked.map((address) => `${path}: ${address}`))).toEqual(
        [],
      );
    });

    test(`no markup came through ${how}`, () => {
      const all = trial[kind].flatMap(({ path, violations }) => violations.map((what) => `${path}: ${what}`));
      expect(all).toEqual([]);
    });
  }

  test("the search shows hostile titles as text", () => {
    for (const { path, ran, asked, violations } of trial.searches)
      expect({ path, ran, asked, violations }).toEqual({ path, ran: null, asked: [], violations: [] });
    const shown = trial.searches.map(({ text }) => text).join("\n");
    for (const title of titles) expect(shown).toContain(title);
  });

  test("nobody takes an address of another node", () => {
    const kept = new Set([...HONEST, "own", "new"].map((slug) => `${slug}/index.html`));
    const others = trial.site.filter((path) => /^en\/(hub|honest-partner)\//.test(path));
    expect(others.filter((path) => !kept.has(path.split("/").slice(3).join("/")))).toEqual([]);
  });

  test("a language of a partner alone brings its documents, and no pages of our own", () => {
    const foreign = trial.site.filter((path) => /^q[a-z]{2}\//.test(path) && path.endsWith(".html"));
    expect(foreign.filter((path) => path.split("/")[1] !== ATTACKER)).toEqual([]);
  });

  test("the address of a shelter stays hidden", () => {
    expect(filesWith(trial.folder, "Hidden lane")).toEqual([]);
  });
});

describe("each attack by files", () => {
  for (const name of NAMES) {
    test(name, () => {
      const attack = trial.attacks.find((one) => one.name === name) as Attack;
      const { holds } = attack;
      const report = holds.as === "published" ? [] : about(holds.path);
      const text = textOf(attack);
      const missing = "shows" in holds ? holds.shows.filter((shown) => !text.includes(shown)) : [];
      switch (holds.as) {
        case "published":
          return expect(missing).toEqual([]);
        case "reported":
          expect(report.map(({ sentence }) => sentence)).not.toEqual([]);
          if (holds.says) expect(report.map(({ sentence }) => sentence).join("\n")).toMatch(holds.says);
          return expect(existsSync(join(trial.folder, pageOf(holds.path)))).toBe(false);
        case "published-or-reported":
          return expect(missing.length === 0 || report.length > 0).toBe(true);
        case "left-out":
          return expect(existsSync(join(trial.hub.root, "partners", ATTACKER, holds.path))).toBe(false);
        case "without-effect":
          return expect(words).not.toContain(TAKEN);
      }
    });
  }
});

/** The words of the attack's own page; of the whole site when it is about something else than a document. */
function textOf({ files }: Attack): string {
  const pages = new Set(files.map(({ path }) => pageOf(path)));
  const own = trial.freeVisits.filter(({ path }) => pages.has(path));
  return own.length === 0 ? words : own.map(({ text }) => text).join("\n");
}

/** Where the page of a document would be; for other files a place where nothing ever is. */
function pageOf(path: string): string {
  const [, kit, slug, language] = /^toolkits\/([^/]+)\/([^/]+)\.([^./]+)\.md$/.exec(path) ?? [];
  return `${language}/${ATTACKER}/${kit}/${slug}/index.html`;
}

/** Problems that name a path of the attacker in their place or in their words. */
function about(path: string): readonly Reported[] {
  // What cannot be shown is shown as one sign, and what is long is cut.
  const shown = path.replace(/[\p{Cc}\p{Cf}\p{Cs}\\]/gu, "\uFFFD").slice(0, 70);
  return trial.reported.filter((one) => `${one.path} ${one.sentence}`.includes(shown));
}

describe("each attack by Git", () => {
  for (const name of GIT_NAMES) {
    test(name, () => {
      const attack = trial.gitAttacks.find((one) => one.name === name) as GitAttack;
      const node = nodeOf(attack);
      const isTaken = existsSync(join(trial.folder, `en/${node}/kit/new/index.html`));
      if (attack.taken !== null) expect(isTaken).toBe(attack.taken);
      if (!isTaken) expect(isNamed(node)).toBe(true);
      if (isTaken || attack.fresh !== true) expect(lost(honestPagesOf(node))).toEqual([]);
      for (const text of attack.shows ?? []) expect(words).toContain(text);
    });
  }

  for (const fault of faults) {
    test(`a server with the fault ${fault} is named`, () => {
      expect(isNamed(`server-${fault}`)).toBe(true);
    });
  }
});

/** True when a problem is about this partner. */
function isNamed(node: string): boolean {
  return trial.reported.some(
    ({ path, sentence }) => path.startsWith(`partners/${node}/`) || sentence.includes(`“${node}”`),
  );
}
