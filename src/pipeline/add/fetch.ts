import { ABOUT_ADD, settleFrom } from "../../core/add/check.ts";
import { isRef, nameMirror, redactAddress } from "../../core/sync/address.ts";
import { type Fetched, fetchRef } from "../../io/git/fetch-source.ts";
import { readRef } from "../../io/git/read-ref.ts";
import type { AddRequest } from "../../model/add.ts";
import type { Network } from "../../model/network.ts";
import type { Asked } from "../../model/plan.ts";
import type { Problem } from "../../model/problems/problem.ts";
import type { RemoteFault, Result, SyncLimits } from "../../model/remote.ts";
import { describeWayToken, locateWay, type Way } from "../sync/locate.ts";

/** A repository that is looked at for the first time. */
export interface Visit {
  asked: Asked;
  /** True for a folder, a bundle or an address on this machine. */
  isSubstitute: boolean;
  /** Of its mirror. */
  name: string;
  fetched: Fetched;
}

/** Fetches the newest version of a repository that nobody lists yet into the cache, with nothing of its history. */
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

  const asked = ask(request, network);
  const way = { written: asked.partner.url, address };
  const fail = (fault: RemoteFault) => ({
    ok: false as const,
    fault: describeFailure(network, request, asked, way, fault),
  });
  const location = locateWay({ root, network }, asked, way);
  if (!location.ok) return fail(location.fault);
  const answer = await readRef(location.value, ref, limits);
  if (!answer.ok) return fail(answer.fault);
  if (answer.value.kind === "empty")
    return { ok: false, fault: { ...ABOUT_ADD, code: "add-empty", address: shown } };
  if (answer.value.kind === "missing") return refuse(answer.value.names);
  const name = nameMirror("add", request.from);
  const fetched = await fetchRef(root, { name, location: location.value }, answer.value.name, null, limits);
  return fetched.ok
    ? { ok: true, value: { asked, isSubstitute, name, fetched: fetched.value } }
    : fail(fetched.fault);
}

/** As a partner of ours of which no more is known than what was asked for. */
function ask({ from, id, address, ref }: AddRequest, network: Network): Asked {
  const place = { line: 1, column: 1 };
  const nothing = { include: null, languages: null, licences: null, signers: null, adopt: null };
  const partner = {
    ...nothing,
    id: id ?? "",
    url: address ?? from,
    mirrors: [],
    ref: ref ?? "main",
    follow: false,
    place,
  };
  return { partner, via: network.id, place };
}

/** Why nothing came, or nothing that can be used. */
export function describeFailure(
  network: Network,
  { from, id }: AddRequest,
  asked: Asked,
  way: Way | null,
  reason: RemoteFault,
): Problem {
  const token = id === null || way === null ? null : describeWayToken({ network }, asked, way);
  const isIdMissing = id === null && way?.address.kind === "https";
  return { ...ABOUT_ADD, code: "add-unreachable", address: redactAddress(from), reason, token, isIdMissing };
}
