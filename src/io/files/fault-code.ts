/** What the system calls a fault, such as `ENOENT`; empty for anything else. */
export const faultCode = (fault: unknown): string =>
  fault instanceof Error && "code" in fault ? String(fault.code) : "";

/** Why a file can neither be read nor written, by the code of the fault. */
export const sharedReasons = {
  EACCES: "not-allowed",
  EPERM: "not-allowed",
  EIO: "broken",
  EUCLEAN: "broken",
  ENODEV: "broken",
  ENXIO: "broken",
  ESTALE: "broken",
  EBUSY: "busy",
  EMFILE: "busy",
  ENFILE: "busy",
} as const;
