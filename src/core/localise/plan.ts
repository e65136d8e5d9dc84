import type { LoadedNode } from "../../model/loaded.ts";
import type { BytesWrite, TextWrite } from "../../model/local.ts";
import type { FileWrite } from "../../model/plan.ts";
import type { Problem } from "../../model/problems/problem.ts";
import { freedBases } from "../overrides/base-texts.ts";
import type { LocalView } from "./local-view.ts";

/** What a command that works on local changes can see. */
export interface LocalNode extends LoadedNode {
  view: LocalView;
  /** Texts of all files, keyed by path. */
  sources: ReadonlyMap<string, string>;
}

/** What a command would write, and its messages. Nothing is done if `usable` is false. */
export interface LocalPlan {
  usable: boolean;
  writes: readonly (TextWrite | BytesWrite)[];
  /** Paths of the node's files that have another place now; left out for none. */
  removes?: readonly string[];
  problems: readonly Problem[];
}

/** A plan that does nothing except say why. */
export const refuse = (...problems: Problem[]): LocalPlan => ({ usable: false, writes: [], problems });

/** The result of a plan in the node's folder. */
export interface SettledPlan {
  /** Files that change, each with its earlier text; null for a new one, and for a picture. */
  writes: readonly (FileWrite & { before: string | null })[];
  /** Paths of kept texts that nothing refers to any more. */
  cleared: readonly string[];
  /** Paths of files that have another place now. */
  removes: readonly string[];
  /** Texts of all files after the plan is carried out, keyed by path. */
  sources: ReadonlyMap<string, string>;
}

/** Makes files from a plan: of two writes to one path the last counts, and a write that changes nothing is left out. */
export function settlePlan(
  { sources, assets }: Pick<LocalNode, "sources" | "assets">,
  plan: LocalPlan,
): SettledPlan {
  const unique = [...new Map(plan.writes.map((write) => [write.path, write])).values()];
  const writes = unique.flatMap((write) => {
    const { path } = write;
    const before = sources.get(path) ?? null;
    if ("bytes" in write) return assets.has(path) ? [] : [{ path, bytes: write.bytes, before }];
    return write.text === before ? [] : [{ path, bytes: new TextEncoder().encode(write.text), before }];
  });
  const texts = unique.flatMap((write) => ("text" in write ? [[write.path, write.text] as const] : []));
  const after = new Map([...sources, ...texts]);
  const { removes = [] } = plan;
  for (const path of removes) after.delete(path);
  return { writes, cleared: freedBases(sources, after), removes, sources: after };
}
