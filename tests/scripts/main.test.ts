import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
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

test("what commands say is printed in one place, which lets no text steer a terminal or a runner", () => {
  const doors = readdirSync(join(root, "scripts")).filter((name) => name.endsWith(".ts"));
  const printing = doors.filter((name) =>
    /stdout\.write|console\.log/.test(readFileSync(join(root, "scripts", name), "utf8")),
  );
  // The last two print words of their own only.
  expect(printing).toEqual(["run.ts", "examples.ts", "serve.ts"].sort());
});
