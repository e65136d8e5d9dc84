import { join } from "node:path";

/** This repository's folder. */
export const root = join(import.meta.dirname, "../..");
/** The command as people start it. */
export const door = join(root, "scripts/commonkit.mjs");
export const fixtures = join(root, "tests/fixtures");
export const examples = join(root, "examples");
