// Run by the harness in a process of its own: reads the site in service over and over, whatever happens to it, and says what it met.
import { realpathSync } from "node:fs";
import { join } from "node:path";
import { digestSite } from "./site.ts";

/** Milliseconds between two looks. */
const PAUSE = 40;

const [root = ""] = process.argv.slice(2);
let samples = 0;
const met = new Set<string>();

function look(): void {
  try {
    met.add(digestSite(root));
  } catch (fault) {
    // A release may be cleared away under a reader who has been reading it all the while, but not while it is the one in service.
    met.add(`unreadable (${fault instanceof Error ? fault.message : fault})`);
  }
  samples++;
}

let last = "";
let ticks = 0;
setInterval(() => {
  let here = "none";
  try {
    here = realpathSync(join(root, "_site"));
  } catch {}
  // A new release is read at once and again; an old one now and then.
  if (here !== last || ticks++ % 3 === 0) look();
  last = here;
}, PAUSE);
process.on("message", () => process.send?.({ samples, met: [...met] }, () => process.exit()));
process.on("disconnect", () => process.exit());
