import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { inject } from "vitest";

/** A folder that whoever needs it first makes for all tests of a run; the others wait. Nobody writes into it any more. */
export async function once(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(inject("shared"), name);
  for (;;) {
    const isOurs = takeTurn(`${folder}.turn`);
    try {
      if (existsSync(folder)) return folder;
      if (isOurs) {
        await make(`${folder}.new`);
        renameSync(`${folder}.new`, folder);
        return folder;
      }
    } finally {
      if (isOurs) rmSync(`${folder}.turn`, { recursive: true });
    }
    await sleep(50);
  }
}

/** True when nobody else has it. */
function takeTurn(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}
