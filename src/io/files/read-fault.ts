import type { CannotRead } from "../../model/problems/machine.ts";
import { faultCode, sharedReasons } from "./fault-code.ts";

const REASONS: Readonly<Record<string, CannotRead["reason"]>> = {
  ...sharedReasons,
  EISDIR: "folder",
};

/** A file, or a folder, that is there and cannot be read. */
export class ReadFailed extends Error {
  override name = "ReadFailed";
  /** As the caller named it, `/` between parts. */
  readonly path: string;
  readonly reason: CannotRead["reason"];

  constructor(path: string, reason: CannotRead["reason"], cause?: unknown) {
    super(`cannot read ${path}`, { cause });
    [this.path, this.reason] = [path, reason];
  }
}

/** What to throw for a fault of the file system while a path is read: one that names the path, or the same fault. */
export function explainReadFault(fault: unknown, path: string): unknown {
  const code = faultCode(fault);
  const reason = Object.hasOwn(REASONS, code) ? REASONS[code] : undefined;
  return reason === undefined ? fault : new ReadFailed(path, reason, fault);
}

/** What to do about a file that cannot be read, so that the others are; without it, the fault ends the reading. */
export type OnReadFault = (fault: ReadFailed) => void;

/** Reads one thing; null, and `onFault` is called, if it cannot be read. A computer that can open no more files would leave all of them out: that is thrown. */
export function readOr<T>(read: () => T, onFault: OnReadFault | undefined): T | null {
  try {
    return read();
  } catch (fault) {
    if (onFault === undefined || !(fault instanceof ReadFailed) || fault.reason === "busy") throw fault;
    onFault(fault);
    return null;
  }
}
