import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { door, root } from "../support/places.ts";

test("--version says which version this is", () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  expect(execFileSync(process.execPath, [door, "--version"], { encoding: "utf8" })).toBe(`${version}\n`);
});

test.skipIf(process.platform === "win32")("a reader that has enough of the output ends it quietly", () => {
  const line = `"${process.execPath}" "${door}" --help | true`;
  const { status, stderr } = spawnSync("bash", ["-c", `set -o pipefail; ${line}`], { encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});
