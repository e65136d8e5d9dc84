import { describe, expect, test } from "vitest";
import { commands } from "../../src/values/commands.ts";
import { readHouse } from "../house/house.ts";
import { root } from "../support/places.ts";

const document = "nl-network/arrival/first-week";

describe("a command says all that it is about", () => {
  test.each([
    [
      commands.accept({ document, target: "housing", language: "nl" }),
      `accept ${document}#housing --language nl`,
    ],
    [
      commands.accept({ document, target: "@title", language: "en" }),
      `accept ${document}#@title --language en`,
    ],
    [commands.accept({ document: "us/desk", target: "@url", language: null }), "accept us/desk#@url"],
    [commands.acceptAll({ document, language: "nl" }), `accept ${document} --language nl`],
    [commands.syncAccepting("a", ["rewrite", "removals"]), "sync --accept-rewrite a --accept-removals a"],
    [commands.add("a.bundle", null), "add a.bundle"],
    [commands.add("a.bundle", "v2"), "add a.bundle --ref v2"],
  ])("%s", (line, expected) => expect(line).toBe(`npx commonkit ${expected}`));
});

describe("what is in a name cannot be taken for a command by the shell", () => {
  test.each([
    ["huur-en-wonen", "huur-en-wonen"],
    ["الإيجار", "الإيجار"],
    ["my stick.bundle", '"my stick.bundle"'],
    ["it's.bundle", '"it\'s.bundle"'],
    ["a;rm -r .", '"a;rm -r ."'],
    ["$(rm)", "'$(rm)'"],
    ["`rm`'s", "'`rm`'\\''s'"],
    ["#a", '"#a"'],
    ["", '""'],
  ])("%s", (word, expected) => expect(commands.fork(word)).toBe(`npx commonkit fork ${expected}`));
});

test("no other file puts a command together", () => {
  const texts = readHouse(root)
    .filter(({ path }) => path !== "src/values/commands.ts")
    .flatMap(({ path, tokens }) =>
      tokens
        .filter(({ kind }) => kind === "string" || kind === "template")
        .map(({ text, line }) => ({ path, line, text })),
    );
  expect(texts.length).toBeGreaterThan(5000);
  const verbs =
    /commonkit (?:accept|add|build|check|diff|fork|merge|override|publish|report|serve|status|sync|translate)\b/;
  expect(texts.filter(({ text }) => verbs.test(text))).toEqual([]);
});
