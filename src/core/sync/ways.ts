import type { NodeId } from "../../model/ids.ts";
import type { Asked } from "../../model/plan.ts";
import type { Address, Way } from "../../model/remote.ts";
import { isSameServer } from "./address.ts";

/** The ways to a source, best first; `addresses` are those of its `url` and `mirrors`, in that order, and `own` is the own node. */
export function listWays(
  own: NodeId,
  asked: Pick<Asked, "partner" | "via">,
  addresses: readonly Address[],
): readonly Way[] {
  const { url, mirrors } = asked.partner;
  const written = [url, ...mirrors];
  return addresses.map((address, index) => toWay(own, asked, written[index] ?? url, address));
}

/**
 * The way to an address, as it is `written` in a `network.yaml`. A partner's token is only for the address in the node's own file, and for
 * mirrors on the same server. Others choose the addresses of followed partners: no secret is sent there.
 */
export function toWay(
  own: NodeId,
  { partner, via }: Pick<Asked, "partner" | "via">,
  written: string,
  address: Address,
): Way {
  const isWeb = address.kind === "https" || address.kind === "loopback";
  const isMeant = isWeb && via === own && isSameServer(partner.url, written);
  return { address, token: isMeant ? partner.id : null };
}
