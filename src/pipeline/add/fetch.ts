import { ABOUT_ADD, describeFailure, settleFrom } from "../../core/add/check.ts";
import { toAsked } from "../../core/add/decide-partner.ts";
import { isRef, nameMirror, redactAddress } from "../../core/sync/address.ts";
import { toWay } from "../../core/sync/ways.ts";
import { type Fetched, fetchRef } from "../../io/git/fetch-source.ts";
import { formatOf } from "../../io/git/object-format.ts";
import { readRef } from "../../io/git/read-ref.ts";
import { describeToken, locateWay } from "../../io/git/token.ts";
import type { AddRequest } from "../../model/add.ts";
import type { Network } from "../../model/network.ts";
import type { Asked } from "../../model/plan.ts";
import type { Problem } from "../../model/problems/problem.ts";
import type { RemoteFault, Result, SyncLimits } from "../../model/remote.ts";

/** A repository that is looked at for the first time. */
export interface Visit {
  /** What was asked for, with the branch that was found. */
  request: AddRequest;
  asked: Asked;
  /** True for a folder, a bundle or an address on this computer. */
  isSubstitute: boolean;
  /** Of its mirror. */
  name: string;
  fetched: Fetched;
}

/** Fetches the newest version of a repository that is not listed yet into the cache, without its history. */
export async function visit(
  root: string,
  network: Network,
  request: AddRequest,
  limits: SyncLimits,
): Promise<Result<Visit, Problem>> {
  const from = settleFrom(request, network);
  if (!from.ok) return from;
  const { address, isSubstitute } = from.value;
  const shown = redactAddress(request.from);
  const ref = request.ref ?? "main";
  const refuse = (names: readonly string[]): { ok: false; fault: Problem } => ({
    ok: false,
    fault: { ...ABOUT_ADD, code: "add-ref-missing", address: shown, ref, names },
  });
  if (!isRef(ref)) return refuse([]);

  const asked = toAsked(request, network);
  const way = toWay(network.id, asked, asked.partner.url, address);
  const token = request.id === null || way.token === null ? null : describeToken(way.token);
  const fail = (reason: RemoteFault) => ({
    ok: false as const,
    fault: describeFailure(request, way, token, reason),
  });
  const location = locateWay(root, way);
  if (!location.ok) return fail(location.fault);
  const answer = await readRef(location.value, ref, limits);
  if (!answer.ok) return fail(answer.fault);
  if (answer.value.kind === "empty")
    return { ok: false, fault: { ...ABOUT_ADD, code: "add-empty", address: shown } };
  if (answer.value.kind === "missing") {
    const { names } = answer.value;
    // What the first branch is called if no one chose a name, and nobody asked for one.
    const isOlder = request.ref === null && names.includes("master");
    return isOlder ? visit(root, network, { ...request, ref: "master" }, limits) : refuse(names);
  }
  const name = nameMirror("add", request.from);
  const source = { name, location: location.value, format: formatOf(answer.value.commit) };
  const fetched = await fetchRef(root, source, answer.value.name, null, limits);
  return fetched.ok
    ? { ok: true, value: { request, asked, isSubstitute, name, fetched: fetched.value } }
    : fail(fetched.fault);
}
