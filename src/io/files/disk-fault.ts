import type { CannotWrite } from "../../model/problems/sync.ts";

const REASONS: Readonly<Record<string, CannotWrite["reason"]>> = {
  ENOSPC: "full",
  EDQUOT: "full",
  EFBIG: "full",
  EACCES: "not-allowed",
  EPERM: "not-allowed",
  EROFS: "read-only",
};

/** Why the disk would not take what we wrote; null for every other fault. */
export function explainWriteFault(fault: unknown): CannotWrite["reason"] | null {
  const code = fault instanceof Error && "code" in fault ? String(fault.code) : "";
  // A file where we want a folder; what is merely not there is never asked about here.
  const isMaking = fault instanceof Error && "syscall" in fault && fault.syscall === "mkdir";
  if (code === "ENOTDIR" || (code === "EEXIST" && isMaking)) return "in-the-way";
  return Object.hasOwn(REASONS, code) ? (REASONS[code] ?? null) : null;
}

/** True for the answer of a file system that something cannot be moved, only copied: the other place is on another disk. */
export function isOnOtherDisk(fault: unknown): boolean {
  return fault instanceof Error && "code" in fault && fault.code === "EXDEV";
}
