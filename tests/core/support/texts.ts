import fc from "fast-check";

/** Lines that mean something in Markdown, and some that only look so. */
const lines = [
  "# Highest",
  "## Housing {#housing}",
  "## Housing {#housing}",
  "### Rent",
  "## Noodnummers {#numbers replace}",
  "## `{#code}`",
  "Underlined",
  "===",
  "---",
  "- item",
  "  - inner item",
  "1. first",
  "* [ ] to do",
  "> quoted",
  "> # quoted heading",
  "```",
  "````",
  "~~~ yaml",
  "    indented",
  "| a | b |",
  "|---|:-:|",
  "| 1 | 2 |",
  "[name]: https://name.example/",
  "See [name] and [this](../other.en.md#part).",
  "Words *with* **marks** and `code`  ",
  ":fact[nl.period] and ::service[desk]",
  "::service[desk]",
  "::services{topic=housing}",
  "<div>",
  "<!--",
  "-->",
  "Call 0800 123 4567 or +31 20 123 45 67.",
  "السكن والإقامة",
  "",
  "",
  "",
  "\t",
  "\\",
] as const;

/** Texts made of such lines, with any of the three line ends, and now and then anything at all. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: joined(fc.constantFrom(...lines)) },
  {
    weight: 3,
    arbitrary: joined(fc.oneof(fc.constantFrom(...lines), fc.string({ unit: "grapheme", maxLength: 20 }))),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
);

function joined(line: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(fc.array(line, { maxLength: 25 }), fc.constantFrom("\n", "\r\n", "\r"), fc.boolean())
    .map(([all, end, ends]) => all.join(end) + (ends ? end : ""));
}

/** Prose words in several scripts. */
const word: fc.Arbitrary<string> = fc.constantFrom(
  "home",
  "gemeente",
  "rent",
  "السكن",
  "їжа",
  "18",
  "€450",
  "C#",
  "a_b",
  "x*y",
  "well-known",
);

/** A paragraph as its words. */
export const words: fc.Arbitrary<readonly string[]> = fc.array(word, { minLength: 1, maxLength: 12 });
