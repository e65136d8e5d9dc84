import { expect, test } from "vitest";
import { findRaw } from "../../../src/core/markdown/find-raw.ts";

test.each([
  ["> [!WARNING]\n> Beware.\n", "[!WARNING]", 1],
  ['Text.\n\n!!! note "Beware"\n    Indented.\n', "!!! note", 1],
  [":::tip\nA tip.\n:::\n", ":::tip", 2],
  ["A note[^1].\n\n[^1]: The note.\n", "[^1]", 2],
  ["Term\n: Its meaning\n", ": Its meaning", 1],
  ["<details><summary>More</summary>\n\nA<br>b\n\n</details>\n", "<details>", 5],
  ["See [[wiki]] and {{ site.name }} {% include x %}.\n", "[[wiki]]", 3],
])("%j: readers see its signs, and are counted", (body, written, count) => {
  expect(findRaw(body)).toMatchObject({ count, first: { written } });
});

test.each([
  ["Words, [a link](https://a.example/), **bold**: and so on!\n"],
  ["`<br>` and `[^1]`\n\n```\n!!! note\n```\n"],
  ["<!-- <br> -->\n"],
  ["5 < 6 > 4, <name>, <https://a.example/> (:fact[a]) [x][1]\n\n[1]: https://a.example/\n"],
  ["- [ ] a\n- ( ) b\n\n| a | b |\n|---|---|\n| : | ? |\n"],
  ["What?! Note: this.\n::services{topic=housing}\n"],
])("%j has none", (body) => expect(findRaw(body)).toEqual({ count: 0, first: null }));
