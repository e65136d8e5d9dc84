import { nowhere } from "../../core/localise/find-name.ts";
import { viewLocally } from "../../core/localise/local-view.ts";
import type { LocalNode, LocalPlan } from "../../core/localise/plan.ts";
import { freedBases } from "../../core/overrides/base-texts.ts";
import { writeOwnFiles } from "../../io/files/write-own.ts";
import type { LocalOutcome } from "../../model/local.ts";
import type { Problem } from "../../model/problems/problem.ts";
import { startOf } from "../../values/place.ts";
import { loadNode } from "../node/load.ts";
import { inTurn } from "../node/turn.ts";

/** Reads the node, lets `work` decide, and writes what it decided, all or nothing. What else `work` returns is handed on. */
export async function workLocally<Plan extends LocalPlan>(
  root: string,
  work: (node: LocalNode) => Plan | Promise<Plan>,
): Promise<LocalOutcome & { plan: Plan | null }> {
  const done = await inTurn(root, 0, () => workInTurn(root, work));
  if (done.ok) return done.value;
  const problem = { ...done.problem, place: nowhere };
  return { usable: false, written: [], cleared: [], problems: [problem], sources: new Map(), plan: null };
}

async function workInTurn<Plan extends LocalPlan>(
  root: string,
  work: (node: LocalNode) => Plan | Promise<Plan>,
): Promise<LocalOutcome & { plan: Plan | null }> {
  const { node, problems, sources } = await loadNode(root);
  if (node === null) return { usable: false, written: [], cleared: [], problems, sources, plan: null };
  const plan = await work({ ...node, sources, view: viewLocally(node.contents) });
  const unique = new Map(plan.writes.map((write) => [write.path, write]));
  const writes = [...unique.values()].flatMap((write) => {
    const { path } = write;
    const before = sources.get(path) ?? null;
    if ("bytes" in write) return node.assets.has(path) ? [] : [{ path, bytes: write.bytes, before }];
    return write.text === before ? [] : [{ path, bytes: new TextEncoder().encode(write.text), before }];
  });
  const texts = [...unique.values()].flatMap((write) =>
    "text" in write ? [[write.path, write.text] as const] : [],
  );
  const after = new Map([...sources, ...texts]);
  const cleared = freedBases(sources, after);
  const fault = plan.usable ? await writeOwnFiles(root, writes, cleared) : null;
  if (fault !== null) {
    const code = fault.why === "changed" ? "file-changed" : "file-in-the-way";
    const place = startOf(fault.path);
    const problem: Problem = { code, severity: "error", place };
    return { usable: false, written: [], cleared: [], problems: [problem], sources, plan };
  }
  const written = plan.usable ? writes.map(({ path, before }) => ({ path, isNew: before === null })) : [];
  const { usable, problems: told } = plan;
  return { usable, written, cleared: usable ? cleared : [], problems: told, sources: after, plan };
}
