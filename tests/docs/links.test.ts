import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";
import { root } from "../support/places.ts";

const pages = [
  ...["README.md", "bench/README.md", "examples/README.md"],
  ...readdirSync(join(root, "docs")).flatMap((name) => (name.endsWith(".md") ? [`docs/${name}`] : [])),
];

/** The page without its code, where a link is only an example. */
const prose = (page: string): string =>
  readFileSync(join(root, page), "utf8").replaceAll(/^```.*?^```$|`[^`\n]+`/gms, (code) =>
    code.startsWith("```") ? "" : code.replaceAll(/[[\]()]/g, ""),
  );

/** The ids that GitHub gives to the headings of a page: lower case, only letters, digits, hyphens and underscores. */
const anchorsOf = (page: string): readonly string[] =>
  [...prose(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}_ -]/gu, "")
      .replaceAll(" ", "-"),
  );

test("every link in the documentation leads to a file that exists, and to a heading in it", () => {
  const links = pages.flatMap((page) =>
    [...prose(page).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)].map(([, path = "", anchor]) => ({
      page,
      target: path === "" ? page : relative(root, join(root, dirname(page), path)),
      anchor,
    })),
  );
  expect(links.length).toBeGreaterThan(40);
  const broken = links.filter(
    ({ target, anchor }) =>
      !existsSync(join(root, target)) || (anchor !== undefined && !anchorsOf(target).includes(anchor)),
  );
  expect(broken).toEqual([]);
});
