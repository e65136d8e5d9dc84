import type { Language } from "../../model/ids.ts";
import type { Network } from "../../model/network.ts";

/**
 * The languages in which a text is shown to readers of one, the best first: it itself, those that `network.yaml` names for it, and the
 * language that it is a kind of (`nl` for `nl-simple`), with those named for that. Each once.
 */
export function fallbackChain(
  { fallback }: Pick<Network, "fallback">,
  language: Language,
): readonly Language[] {
  const [main = language] = language.split("-", 1);
  return [...new Set([language, ...(fallback[language] ?? []), main, ...(fallback[main] ?? [])])];
}
