import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { canAsk, choose } from "../../scripts/choose.ts";

const all = [
  { value: "nl-network/arrival/first-week", text: "nl-network/arrival/first-week  The first week" },
  { value: "nl-network/desk", text: "nl-network/desk  Housing \u001b[31mdesk" },
  ...Array.from({ length: 30 }, (_, at) => ({ value: `us/${at}`, text: `us/${at}  Text ${at}` })),
];

/** Types one line after the other, each when it is asked for; null stands for Ctrl-D. Gives back what was chosen and all that was shown. */
async function type(...lines: readonly (string | null)[]) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let shown = "";
  const rest = [...lines];
  output.on("data", (part: Buffer) => {
    shown += part.toString();
    if (!/stop: $/.test(shown)) return;
    const line = rest.shift();
    if (line === null || line === undefined) input.end();
    else input.write(`${line}\n`);
  });
  return { chosen: await choose("What?", all, { input, output }), shown, rest };
}

test("a number chooses, from the whole list or from what words left of it", async () => {
  expect((await type("2")).chosen).toBe("nl-network/desk");
  const { chosen, shown } = await type("FIRST week", "1");
  expect(chosen).toBe("nl-network/arrival/first-week");
  expect(shown).toContain("… and 12 more");
  expect((await type("desk", "us/3")).chosen).toBe("us/3");
});

test("what is not there is said without the whole list again", async () => {
  const { chosen, shown } = await type("99", "giraffe", "text 7", "1");
  expect(chosen).toBe("us/7");
  expect(shown).toContain("Nothing in the list matches “99”.");
  expect(shown.match(/The first week/g)).toHaveLength(1);
});

test("Enter and the end of all typing choose nothing, and end on a line of their own", async () => {
  expect((await type("")).chosen).toBe(null);
  const { chosen, shown } = await type("first", null);
  expect(chosen).toBe(null);
  expect(shown.endsWith("stop: \n")).toBe(true);
});

test("signs that steer a terminal are shown, not sent; nobody is asked where there is no terminal", async () => {
  const { shown } = await type("");
  expect(shown).toContain("Housing <U+001B>[31mdesk");
  expect(canAsk({ input: new PassThrough(), output: new PassThrough() })).toBe(false);
});
