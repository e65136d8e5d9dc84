import { expect, test } from "vitest";
import { cutLengths } from "../../../src/core/files/lengths.ts";
import { schemaOf } from "../../../src/core/files/schema-walk.ts";
import { parseYaml } from "../../../src/core/files/yaml.ts";

const cut = (text: string) => {
  const { value, locate } = parseYaml(text, "a.yaml");
  const map = value ?? {};
  return { ...cutLengths(map, schemaOf("document"), locate), value: map };
};

test("what is too long is cut to its limit, so that nothing after sees it", () => {
  const {
    value,
    problems,
    cut: places,
  } = cut(
    `title: ${"x".repeat(1000)}\nreview_every: ${"P".repeat(1000)}\nsources:\n  - { title: a, url: "https://${"a".repeat(5000)}" }\nkeywords: [${"a,".repeat(100)}]\n`,
  );
  expect(value).toMatchObject({ title: "x".repeat(200), review_every: "P".repeat(20) });
  expect((value.sources as { url: string }[])[0]?.url).toHaveLength(2000);
  expect(value.keywords).toHaveLength(40);
  expect(problems.map(({ code }) => code)).toEqual(["too-long", "wrong-value", "wrong-value", "too-many"]);
  expect([...places]).toEqual(["/title", "/review_every", "/sources/0/url", "/keywords"]);
});

test("a word that is in no list is cut without a problem of its own", () => {
  const { value, problems } = cut(`type: ${"g".repeat(1000)}\n`);
  expect(value).toEqual({ type: "g".repeat(20) });
  expect(problems).toEqual([]);
});

test("what fits stays as it is", () => {
  const text = "title: Home\ntype: guideline\nmood: good\nkeywords: [a]\n";
  expect(cut(text)).toMatchObject({ value: parseYaml(text, "a.yaml").value, problems: [] });
});
