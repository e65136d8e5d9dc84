import { statfs } from "node:fs/promises";
import type { CannotWrite } from "../../model/problems/machine.ts";
import { faultCode, sharedReasons } from "./fault-code.ts";

const REASONS: Readonly<Record<string, CannotWrite["reason"]>> = {
  ...sharedReasons,
  ENOSPC: "full",
  EDQUOT: "full",
  EFBIG: "full",
  EROFS: "read-only",
  ETXTBSY: "busy",
};

/** Why the disk refused a write; null for every other fault. */
export function explainWriteFault(fault: unknown): CannotWrite["reason"] | null {
  const code = faultCode(fault);
  // A file where a folder belongs; callers do not ask about what is merely missing.
  const isMaking = fault instanceof Error && "syscall" in fault && fault.syscall === "mkdir";
  if (code === "ENOTDIR" || (code === "EEXIST" && isMaking)) return "in-the-way";
  return Object.hasOwn(REASONS, code) ? (REASONS[code] ?? null) : null;
}

/** True for the error of a file system that something can only be copied, not moved: the other place is on another disk. */
export function isOnOtherDisk(fault: unknown): boolean {
  return faultCode(fault) === "EXDEV";
}

/** True if nothing more can be written to the disk of a folder: it has no space left, or no room for another file. */
export async function isDiskFull(folder: string): Promise<boolean> {
  // Some disks do not count their files: they say that there are 0 in all.
  const { bfree, files, ffree } = await statfs(folder);
  return bfree === 0 || (files > 0 && ffree === 0);
}
