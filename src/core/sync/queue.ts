import type { NodeId } from "../../model/ids.ts";
import type { Lock } from "../../model/lock.ts";
import type { Network } from "../../model/network.ts";
import type { Asked } from "../../model/plan.ts";
import type { Problem } from "../../model/problems/problem.ts";
import { placeOf } from "./about-source.ts";

/** The node's own partners, as sources to check. */
export function listOwn(network: Network): Asked[] {
  return network.partners
    .filter(({ id }) => id !== network.id)
    .map((partner) => ({ partner, via: network.id, place: partner.place }));
}

/** The node's own partners, then every other source of the lock, which a partner brought. */
export function listLocked(network: Network, lock: Lock): Asked[] {
  const own = listOwn(network);
  const listed = new Map(own.map((asked) => [asked.partner.id, asked]));
  const brought = Object.entries(lock.sources).filter(
    ([id, { via }]) => !listed.has(id) && via !== network.id,
  );
  return [
    ...own,
    ...brought.map(([id, { url, ref, via, include = null, languages = null, adopt = null }]) => {
      const place = listed.get(via)?.place ?? { line: 1, column: 1 };
      const asked = { mirrors: [], follow: false, licences: null, signers: null };
      return { partner: { id, url, ref, include, languages, adopt, place, ...asked }, via, place };
    }),
  ];
}

/**
 * The partners of followed partners, as further sources, each node once. `known` are the sources that are decided: one that comes
 * up again, or the own node, is not asked again. For a new one the address in the lock decides, or else the first in the order of
 * `settled`. Entries that lose are reported, but never block anything.
 */
export function listFollowed(
  own: NodeId,
  known: readonly Asked[],
  settled: readonly { asked: Asked; network: Network | null }[],
  lock: Lock,
): { asked: Asked[]; problems: Problem[] } {
  const wanted = settled.flatMap(({ asked, network }) =>
    asked.partner.follow && network !== null
      ? // Who must sign, and which licences are accepted, is for the node's own file to say.
        network.partners.map((partner) => ({
          partner: { ...partner, licences: null, signers: null },
          via: asked.partner.id,
          place: asked.place,
        }))
      : [],
  );
  const locked = new Map(Object.entries(lock.sources));
  const byNode = new Map(known.map((asked) => [asked.partner.id, asked]));
  const byAddress = new Map(known.map((asked) => [asked.partner.url, asked]));
  const asked: Asked[] = [];
  const problems: Problem[] = [];
  for (const one of wanted) {
    const { id, url } = one.partner;
    if (id === own) continue;
    const named = byNode.get(id) ?? byAddress.get(url);
    const better =
      named === undefined &&
      wanted.find(({ partner }) => partner.id === id && partner.url === locked.get(id)?.url);
    const chosen = named ?? (better || one);
    if (named === undefined && !byAddress.has(chosen.partner.url)) {
      asked.push(chosen);
      byNode.set(id, chosen);
      byAddress.set(chosen.partner.url, chosen);
    }
    if (chosen.partner.id !== id || chosen.partner.url !== url)
      problems.push(describeLoser(own, chosen, one));
  }
  return { asked, problems };
}

function describeLoser(own: NodeId, chosen: Asked, other: Asked): Problem {
  return {
    code: "followed-twice",
    severity: "notice",
    place: placeOf(other),
    node: chosen.partner.id,
    via: chosen.via,
    isOurs: chosen.via === own,
    address: chosen.partner.url,
    otherVia: other.via,
    otherNode: other.partner.id,
    otherAddress: other.partner.url,
  };
}

/** Sources to check in this run: those that are named and those that they bring; all if none is named. */
export function listChosen(
  asked: readonly Asked[],
  partners: readonly NodeId[] | undefined,
): ReadonlySet<NodeId> {
  if (partners === undefined) return new Set(asked.map(({ partner }) => partner.id));
  const chosen = new Set(partners);
  for (let size = -1; size !== chosen.size; ) {
    size = chosen.size;
    for (const { partner, via } of asked) if (chosen.has(via)) chosen.add(partner.id);
  }
  return chosen;
}

/**
 * Sources of the lock that no node lists any more. As long as it is not known what a followed partner lists (`unread`), what it brought
 * stays, with everything that this brought in turn.
 */
export function listDelisted(
  lock: Lock,
  asked: readonly Asked[],
  unread: ReadonlySet<NodeId>,
): readonly NodeId[] {
  const listed = new Set(asked.map(({ partner }) => partner.id));
  const others = Object.entries(lock.sources).filter(([id]) => !listed.has(id));
  const staying = new Set(unread);
  for (let size = -1; size !== staying.size; ) {
    size = staying.size;
    for (const [id, { via }] of others) if (staying.has(via)) staying.add(id);
  }
  return others.map(([id]) => id).filter((id) => !staying.has(id));
}
