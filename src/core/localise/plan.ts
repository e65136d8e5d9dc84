import type { LoadedNode } from "../../model/loaded.ts";
import type { BytesWrite, TextWrite } from "../../model/local.ts";
import type { Problem } from "../../model/problems/problem.ts";
import type { LocalView } from "./local-view.ts";

/** What a command that works on local changes sees. */
export interface LocalNode extends LoadedNode {
  view: LocalView;
  /** Texts of all files, keyed by path. */
  sources: ReadonlyMap<string, string>;
}

/** What a command would write, and what it has to say. Nothing is done when `usable` is false. */
export interface LocalPlan {
  usable: boolean;
  writes: readonly (TextWrite | BytesWrite)[];
  problems: readonly Problem[];
}

/** A plan that does nothing but say why. */
export const refuse = (...problems: Problem[]): LocalPlan => ({ usable: false, writes: [], problems });
