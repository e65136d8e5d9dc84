import type { NodeContent } from "../../model/content.ts";
import type { Versions } from "./versions.ts";

/** Finds the texts among some that are under a licence which is not accepted: the licence of each, by path in the partner's repository. */
export type LicenceJudge = (content: NodeContent, kept: Versions) => ReadonlyMap<string, string>;
