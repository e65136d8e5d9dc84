import { describe, expect, test } from "vitest";
import { keepLineEnds } from "../../../src/core/sync/git-attributes.ts";

const ours = keepLineEnds("") ?? "";

describe("“.gitattributes” keeps the bytes of partners' files and kept texts", () => {
  test("a new file says why, and is then complete", () => {
    expect(ours).toMatch(/^# .*\npartners\/\*\* -text\ntoolkits\/\*\/bases\/\*\* -text\n$/);
    expect(keepLineEnds(ours)).toBeNull();
    expect(keepLineEnds(ours.replaceAll("\n", "\r\n"))).toBeNull();
  });

  test.each([
    ["a line of someone's own", "* text=auto\n", `* text=auto\n${ours}`],
    ["a last line without an end", "*.png binary", `*.png binary\n${ours}`],
    ["line ends of Windows", "*.png binary\r\n", `*.png binary\r\n${ours.replaceAll("\n", "\r\n")}`],
    [
      "half of it",
      "partners/** binary linguist-vendored\n",
      `partners/** binary linguist-vendored\n${ours.replace("partners/** -text\n", "")}`,
    ],
    [
      "something else about these files",
      "partners/** linguist-vendored\n",
      `partners/** linguist-vendored\n${ours}`,
    ],
  ])("%s stays, and ours comes after it", (_, before, after) => {
    expect(keepLineEnds(before)).toBe(after);
    expect(keepLineEnds(after)).toBeNull();
  });

  test("a later line that undoes it is followed by ours again, once", () => {
    const undone = `${ours}*.md text eol=crlf\n`;
    const again = keepLineEnds(undone);
    expect(again).toBe(`${undone}partners/** -text\ntoolkits/*/bases/** -text\n`);
    expect(keepLineEnds(again ?? "")).toBeNull();
    expect(keepLineEnds(`${ours}*.yaml diff\n*.pdf binary\n# *.md text\n`)).toBeNull();
  });
});
