import { compareText } from "../../values/order.ts";
import { shared } from "./part-forms.ts";

/** More would cost a reader more than they bring. */
const MOST = 100;

/**
 * The endings that the forms of a language have, the most frequent first, with a space between, as far as the forms of its texts show them; what
 * stands in the place of one follows a sign: `s ing y>i`. With these, a form that stands in no text is found under the same word.
 */
export function learnEndings(forms: Iterable<readonly [form: string, words: readonly string[]]>): string {
  const counts = new Map<string, number>();
  for (const [form, words] of forms)
    for (const word of words) {
      const same = shared(form, word);
      const [ending, instead] = [form.slice(same), word.slice(same)];
      // Another beginning is no ending.
      if (ending === "" || same < form.length / 2) continue;
      const rule = instead === "" ? ending : `${ending}>${instead}`;
      counts.set(rule, (counts.get(rule) ?? 0) + 1);
    }
  return [...counts]
    .sort(([a, first], [b, second]) => second - first || compareText(a, b))
    .slice(0, MOST)
    .map(([rule]) => rule)
    .join(" ");
}
