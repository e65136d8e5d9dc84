// Loaded into a command before its own code: counts the moments before and after each change to the disk that the journal is made of, and ends the
// process at one of them, as a power cut would. Without a number it writes down what the moments are.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const { COMMONKIT_KILL_AT: at, COMMONKIT_MOMENTS: list } = process.env;
const seen = [];
const { appendFileSync } = fs;

function pass(moment) {
  seen.push(moment);
  if (seen.length - 1 === Number(at)) process.kill(process.pid, "SIGKILL");
}

for (const name of ["renameSync", "unlinkSync", "rmSync", "mkdirSync"]) {
  const real = fs[name];
  fs[name] = (...args) => {
    const place = String(args[0]);
    const isOurs = place.startsWith(`${process.cwd()}/`) && !/mirrors|busy/.test(place);
    const moment = `${name} ${place.slice(process.cwd().length + 1)}`;
    if (isOurs) pass(`before ${moment}`);
    const done = real(...args);
    if (isOurs) pass(`after ${moment}`);
    return done;
  };
}
syncBuiltinESMExports();
if (list !== undefined)
  process.on("exit", () => appendFileSync(list, seen.map((one) => `${one}\n`).join("")));
