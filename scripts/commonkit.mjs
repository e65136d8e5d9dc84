#!/usr/bin/env node
// The door that Node itself can open. Behind it is the bundle, or its sources, read through tsx, if one of them is newer.
import { existsSync, readFileSync, statSync } from "node:fs";

const root = new URL("../", import.meta.url);
if (isCurrent()) await import("../dist/commonkit.mjs");
else {
  const { register } = await import("tsx/esm/api");
  register();
  await import("./main.ts");
}

function isCurrent() {
  // An installed package has the bundle alone.
  if (!existsSync(new URL("scripts/main.ts", root))) return true;
  try {
    const { started, files } = JSON.parse(readFileSync(new URL("dist/inputs.json", root), "utf8"));
    return files.every(([path, size, written]) => {
      const now = statSync(new URL(path, root));
      // What was written while the bundle was made may be in it or not.
      return now.size === size && now.mtimeMs === written && written < started;
    });
  } catch {
    return false;
  }
}
