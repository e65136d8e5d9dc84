import type { Standing, UnseenText } from "../../model/standing.ts";
import { partName } from "../sentences/part-name.ts";
import { quote } from "../sentences/phrases.ts";
import { notShownWords } from "../sentences/state-words.ts";
import { formatDay } from "../sentences/sync-phrases.ts";

/** Parts whose words are shown; of more it is only said how many. */
const MOST_SHOWN = 10;

/** What you wrote and no page shows, with why and the words; empty if there is nothing. */
export const formatUnseen = ({ unseen }: Pick<Standing, "unseen">): string[] =>
  unseen.flatMap((text) => [`! ${unseenSentence(text)}, in ${text.path}:`, ...formatWords(text)]);

/** “Your 4 changes to “The first week” (nl) are no longer on the site, because …”. */
function unseenSentence(text: UnseenText): string {
  const { kind, document, language, title, partner, because, since, words } = text;
  const name = `${quote(title ?? document)}${language === null ? "" : ` (${language})`}`;
  const isOne = kind === "translation" || words.length <= 1;
  const what = kind === "translation" ? "translation of" : isOne ? "change to" : `${words.length} changes to`;
  const when = since === null ? "" : ` on ${formatDay(since)}`;
  const once = because === "missing" || because === "value" ? "not" : "no longer";
  return `Your ${what} ${name} ${isOne ? "is" : "are"} ${once} on the site, because ${notShownWords[because](partner)}${when}`;
}

function formatWords({ words }: UnseenText): string[] {
  const shown = words.slice(0, MOST_SHOWN).map(({ target, title, text }) => {
    const name = title === "" ? partName(target) : title;
    return `    ${name}: ${text === null ? "left out" : quote(text.replace(/\s+/g, " "))}`;
  });
  const rest = words.length - shown.length;
  return rest > 0 ? [...shown, `    and ${rest} more`] : shown;
}
