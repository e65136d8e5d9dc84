import type { CannotWrite } from "../model/problem-sync.ts";

const REASONS: Readonly<Record<string, CannotWrite["reason"]>> = {
  ENOSPC: "full",
  EDQUOT: "full",
  EACCES: "not-allowed",
  EPERM: "not-allowed",
  EROFS: "read-only",
};

/** Why the disk would not take what we wrote; null for every other fault. */
export function explainWriteFault(fault: unknown): CannotWrite["reason"] | null {
  const code = fault instanceof Error && "code" in fault ? String(fault.code) : "";
  return Object.hasOwn(REASONS, code) ? (REASONS[code] ?? null) : null;
}
