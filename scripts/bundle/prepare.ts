// Run by npm after it installed what a checkout needs, and before it packs: makes the bundle that `commonkit` starts.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ownFiles } from "../../src/tool/own-files.ts";
import { bundleCommand } from "./bundle-command.ts";

const root = fileURLToPath(ownFiles.folder);
await bundleCommand(root, join(root, "dist"));
