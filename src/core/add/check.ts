import type { AddRequest, NewPartner } from "../../model/add.ts";
import type { Network, Partner } from "../../model/network.ts";
import type { Problem } from "../../model/problems/problem.ts";
import type { PartnerUnreachable } from "../../model/problems/reach.ts";
import type { Address, RemoteFault, Result, Way } from "../../model/remote.ts";
import { startOf } from "../../values/place.ts";
import { redactAddress, settleAddress, settleSubstitute } from "../sync/address.ts";

/** What every reason not to add a partner has. */
export const ABOUT_ADD = {
  severity: "error",
  place: startOf("network.yaml"),
} as const;

/** Where to look: an address of a server, or else a folder, a bundle or an address on this computer. */
export function settleFrom(
  { from }: AddRequest,
  { substitutes }: Network,
): Result<{ address: Address; isSubstitute: boolean }, Problem> {
  const isLocal = /^http:\/\/(localhost|127\.|\[::1\])/i.test(from) || !/^[a-z][a-z0-9+.-]+:/i.test(from);
  const settled = isLocal ? settleSubstitute(from) : settleAddress(from, substitutes, true);
  return settled.ok
    ? { ok: true, value: { address: settled.value, isSubstitute: isLocal } }
    : {
        ok: false,
        fault: {
          ...ABOUT_ADD,
          code: "add-address-refused",
          address: redactAddress(from),
          reason: settled.fault,
        },
      };
}

/** Problems known before anyone is asked: the node's own id, and ids and addresses that are already listed. */
export function checkRequest({ from, id }: AddRequest, network: Network): Problem | null {
  if (id !== null && id === network.id) return { ...ABOUT_ADD, code: "add-own", id };
  const byAddress = network.partners.find(({ url, mirrors }) =>
    [url, ...mirrors].some((one) => isSame(one, from)),
  );
  return findListed(network, id) ?? (byAddress ? listed(byAddress, "address") : null);
}

/** The same once the partner has given its id, and the address that would be written is known. */
export function checkPartner(
  { id, url, substitute }: NewPartner,
  request: AddRequest,
  network: Network,
): Problem | null {
  if (request.id !== null && request.id !== id)
    return { ...ABOUT_ADD, code: "add-other-id", asked: request.id, found: id };
  const before = checkRequest({ ...request, id, from: url }, network);
  if (before !== null) return before;
  const address = settleAddress(url, {}, true);
  if (!address.ok)
    return { ...ABOUT_ADD, code: "add-address-refused", address: redactAddress(url), reason: address.fault };
  const other = Object.hasOwn(network.substitutes, url) ? network.substitutes[url] : undefined;
  return substitute !== null && other !== undefined && other !== substitute
    ? { ...ABOUT_ADD, code: "add-substitute-taken", address: redactAddress(url), substitute: other }
    : null;
}

function findListed({ partners }: Network, id: string | null): Problem | null {
  const found = partners.find((partner) => partner.id === id);
  return found ? listed(found, "id") : null;
}

const listed = ({ id, url, place }: Partner, by: "id" | "address"): Problem => ({
  ...ABOUT_ADD,
  place: { ...ABOUT_ADD.place, ...place },
  code: "add-already",
  id,
  address: redactAddress(url),
  by,
});

/** One repository often has two spellings. */
const isSame = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (address: string): string =>
  address
    .replace(/\/+$/, "")
    .replace(/\.git$/, "")
    .toLowerCase();

/** Why nothing usable came; `token` is the access token for that place, null if none is meant for it. */
export function describeFailure(
  { from, id }: AddRequest,
  way: Way | null,
  token: NonNullable<PartnerUnreachable["token"]> | null,
  reason: RemoteFault,
): Problem {
  const isIdMissing = id === null && way?.address.kind === "https";
  return { ...ABOUT_ADD, code: "add-unreachable", address: redactAddress(from), reason, token, isIdMissing };
}
