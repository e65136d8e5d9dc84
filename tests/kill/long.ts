// The real command, killed very often: npx tsx tests/kill/long.ts [runs, 2000 when left out] [in each phase at least, a tenth of them]
import { availableParallelism } from "node:os";
import { door } from "../support/places.ts";
import { describeTally, runKills } from "./harness.ts";

const [runs = 2000, perPhase = Math.floor(runs / 10)] = process.argv.slice(2).map(Number);
const began = Date.now();
let told = began;
const tally = await runKills({
  command: [process.execPath, door],
  runs,
  perPhase,
  lanes: Math.min(4, availableParallelism()),
  tell: (tally) => {
    if (Date.now() - told < 60_000) return;
    told = Date.now();
    process.stdout.write(`${describeTally(tally)}\n`);
  },
});
for (const violation of tally.violations) process.stderr.write(`${violation}\n`);
process.stdout.write(`${describeTally(tally)} (${Math.round((Date.now() - began) / 1000)} s)\n`);
process.exitCode = tally.violations.length > 0 ? 1 : 0;
