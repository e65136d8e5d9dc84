import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../support/places.ts";

const guides = ["README.md", ...readdirSync(join(root, "docs")).map((name) => `docs/${name}`)].filter(
  (path) => path.endsWith(".md"),
);

test.each(guides)("every file of this repository that %s names is there", (guide) => {
  const text = readFileSync(join(root, guide), "utf8");
  const named = [...text.matchAll(/`((?:src|tests|scripts|schemas|bench)\/[\w./-]*\w\/?)`/g)].map(
    ([, path = ""]) => path,
  );
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
