import type { DeepReadonly } from "./deep-readonly.ts";
import type * as written from "./written.ts";

/*
 * What `network.lock.json` and `network.status.json` hold is described in their schemas, key by key; the types are made from those. Neither
 * contains the time of a run, and what is optional is left out.
 */

/** What was found: one commit for each source, by node, in alphabetical order. */
export type Lock = DeepReadonly<written.WrittenLock>;

/**
 * One source at one commit. If it has a `copy`, everything else about it is as the lock of the partner with the copy says. If it is `held`, the
 * reference is at that commit, which is not used. Its files are under `partners/<node>/`, keyed by path in its repository.
 */
export type LockedSource = DeepReadonly<written.WrittenLockedSource>;

/**
 * Why a source waits: `rewritten`: the new commit does not follow from the pinned one · `behind`: it is older than the pinned one ·
 * `gone`: the server no longer has the pinned commit · `other-id`: the repository now names another node · `unsigned`: no one in the list
 * of signers has signed it · `licence`: the node's licence has changed, or is not accepted · `removals`: too many documents are gone ·
 * `newer-format`: it is written for a newer Commonkit. If there are several reasons, the first that was found.
 */
export type HoldReason = NonNullable<LockedSource["held"]>["why"];

/** One file of a partner as it is under `partners/`. `blob` is Git's object id, so that a later tree can be compared without reading. */
export type LockedFile = DeepReadonly<written.WrittenLockedFile>;

/** A version of a file that is not used; `why` is the code of the first problem found in it. */
export type NotTaken = DeepReadonly<written.WrittenNotTaken>;

/** A document that the partner removed, so that its old address can say so. The entry is deleted if the document returns. */
export type RemovedFile = DeepReadonly<written.WrittenRemovedFile>;

/** When each partner was checked: `network.status.json`, committed with the lock. A failed check changes neither day. */
export type Status = DeepReadonly<written.WrittenStatus>;
