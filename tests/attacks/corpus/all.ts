import type { Attack, Bait } from "../support/attack.ts";
import { fieldAttacks } from "./fields.ts";
import { fileAttacks } from "./files.ts";
import { frontMatterAttacks } from "./front-matter.ts";
import { htmlAttacks } from "./html.ts";
import { pathAttacks } from "./paths.ts";
import { slowAttacks } from "./slow.ts";
import { templateAttacks } from "./templates.ts";
import { yamlAttacks } from "./yaml.ts";

/** All attacks that are files of one repository. Those that need a repository of their own are in `git.ts`. */
export function fileLevelAttacks(bait: Bait): readonly Attack[] {
  return [
    ...frontMatterAttacks(bait),
    ...templateAttacks(bait),
    ...fileAttacks(bait),
    ...htmlAttacks(bait),
    ...fieldAttacks(bait),
    ...pathAttacks(bait),
    ...yamlAttacks(bait),
    ...slowAttacks(),
  ];
}
