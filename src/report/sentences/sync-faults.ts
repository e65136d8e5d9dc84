import type { PartnerUnreachable } from "../../model/problems/reach.ts";
import type { LimitName } from "../../model/remote.ts";
import { DOORS, faultHint, faultWords } from "./fault-words.ts";
import { quote } from "./phrases.ts";
import type { Words } from "./sentences.ts";
import { keptWords } from "./sync-phrases.ts";

/** What to write so that more is fetched, or so that the tool waits longer. */
export function raise(limit: LimitName): string {
  const key = limit.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return `If this is as it should be, increase “${key}” under “limits” in “network.yaml”.`;
}

/** The limit on the size of one file, by its path. */
export const sizeLimitOf = (path: string): LimitName =>
  /\.(md|mdx|markdown|yaml)$/i.test(path) ? "textBytes" : "assetBytes";

/** Words for a partner that cannot be reached, or sends nothing that can be used. */
export function describeFault({
  node,
  reason,
  address,
  asked,
  kept,
  limit,
  token,
}: PartnerUnreachable): Words {
  const usual = faultHint(reason);
  const advice = limit === undefined ? usual : `${usual} ${raise(limit)}`;
  const hint = (DOORS.has(reason) && token && tokenAdvice(token)) || advice;
  const at = address === asked ? quote(address) : `${quote(address)} (read instead of ${quote(asked)})`;
  return {
    sentence: `${quote(node)} could not be fetched: ${faultWords(reason, at)}; ${keptWords(kept)}`,
    hint,
  };
}

/** What to do about a token. */
export function tokenAdvice({ name, isSet }: NonNullable<PartnerUnreachable["token"]>): string {
  return isSet
    ? `Check that the token in ${name} has not expired and can read this repository. Otherwise ask the partner for the right address.`
    : `If the address is right and the repository is private, set the environment variable ${name} to a token that can read it. Otherwise ask the partner for the right address.`;
}
