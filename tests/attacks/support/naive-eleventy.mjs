// Eleventy as it comes, in the current folder, with the partner's files in its input `in`. Writes one line of findings: whether
// the honest page beside the attack was published.
import { existsSync, readdirSync } from "node:fs";
import Eleventy from "@11ty/eleventy";

try {
  await new Eleventy("in", "out", { quietMode: true }).write();
} catch {}
const written = existsSync("out") ? readdirSync("out", { recursive: true }).map(String) : [];
const stops = !written.some((path) => path.endsWith("honest/index.html"));
process.stdout.write(`\n${JSON.stringify({ name: process.argv[2], stops })}\n`);
process.exit();
