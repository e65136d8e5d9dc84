import type { CannotWrite } from "../../model/problems/sync.ts";

const REASONS: Readonly<Record<string, CannotWrite["reason"]>> = {
  ENOSPC: "full",
  EDQUOT: "full",
  EFBIG: "full",
  EACCES: "not-allowed",
  EPERM: "not-allowed",
  EROFS: "read-only",
};

/** Why the disk refused a write; null for every other fault. */
export function explainWriteFault(fault: unknown): CannotWrite["reason"] | null {
  const code = fault instanceof Error && "code" in fault ? String(fault.code) : "";
  // A file where a folder belongs; callers do not ask about what is merely missing.
  const isMaking = fault instanceof Error && "syscall" in fault && fault.syscall === "mkdir";
  if (code === "ENOTDIR" || (code === "EEXIST" && isMaking)) return "in-the-way";
  return Object.hasOwn(REASONS, code) ? (REASONS[code] ?? null) : null;
}

/** True for the error of a file system that something can only be copied, not moved: the other place is on another disk. */
export function isOnOtherDisk(fault: unknown): boolean {
  return fault instanceof Error && "code" in fault && fault.code === "EXDEV";
}
