import { isSameServer } from "../../core/sync/address.ts";
import { type Location, locate } from "../../io/git/location.ts";
import { addToken, describeToken } from "../../io/git/token.ts";
import type { Asked } from "../../model/plan.ts";
import type { PartnerUnreachable } from "../../model/problems/reach.ts";
import type { Address, RemoteFault, Result } from "../../model/remote.ts";
import type { Run } from "./run.ts";

/** One of a source's addresses, as written and as it is read. */
export interface Way {
  /** In a `network.yaml`. */
  written: string;
  address: Address;
}

/** The ways to a source, best first: `addresses` are those of its `url` and `mirrors`, in that order. */
export function listWays(
  { url, mirrors }: Pick<Asked["partner"], "url" | "mirrors">,
  addresses: readonly Address[],
): Way[] {
  const written = [url, ...mirrors];
  return addresses.map((address, index) => ({ written: written[index] ?? url, address }));
}

/** Where a source is read, with what lets us in. */
export function locateWay(
  { root, network }: Pick<Run, "root" | "network">,
  asked: Pick<Asked, "partner" | "via">,
  { written, address }: Way,
): Result<Location, RemoteFault> {
  const location = locate(root, address);
  return location.ok && isTokenMeant(network.id, asked, written)
    ? { ok: true, value: addToken(location.value, asked.partner.id) }
    : location;
}

/** What to tell of the token for an address; null where none is meant for it. */
export function describeWayToken(
  { network }: Pick<Run, "network">,
  asked: Pick<Asked, "partner" | "via">,
  { written, address }: Way,
): NonNullable<PartnerUnreachable["token"]> | null {
  const isWeb = address.kind === "https" || address.kind === "loopback";
  return isWeb && isTokenMeant(network.id, asked, written) ? describeToken(asked.partner.id) : null;
}

/**
 * A partner's token is for the address that we wrote ourselves, and for mirrors on the same server. Others choose the addresses of those that
 * we follow: nothing secret of ours goes there.
 */
function isTokenMeant(
  own: string,
  { partner, via }: Pick<Asked, "partner" | "via">,
  written: string,
): boolean {
  return via === own && isSameServer(partner.url, written);
}
