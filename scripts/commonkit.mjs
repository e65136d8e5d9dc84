#!/usr/bin/env node
// The door that Node itself can open: everything behind it is TypeScript, read through tsx.
import { register } from "tsx/esm/api";

register();
await import("./main.ts");
