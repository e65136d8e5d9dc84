import type { ContentProblem, YamlMistake } from "../../model/problems/content.ts";
import { commands } from "../../values/commands.ts";
import { formatSize, kindWords, quote, within } from "./phrases.ts";
import type { Sentences, Words } from "./sentences.ts";

/** Words for a file that cannot be read as a whole. The lines between the two lines `---` are called its head. */
export const fileSentences = {
  "file-too-large": ({ part, size, limit }) => ({
    sentence: `${part === "file" ? "This file" : "The head of this file"} is ${formatSize(size)} large, but at most ${formatSize(limit)} is read`,
    hint:
      part === "file"
        ? "Make several files of it."
        : "Move text from the head to below the second line “---”.",
  }),
  "too-many-keys": ({ limit }) => ({
    sentence: `There are more than ${limit} entries in this file`,
    hint: "Make several files of it.",
  }),
  "too-many-lines": ({ limit }) => ({
    sentence: `There are more than ${limit} lines here`,
    hint: "Make several files of it.",
  }),
  "wrong-encoding": () => ({
    sentence: "Letters of this file cannot be read",
    hint: "Save the file again as UTF-8 (in most editors under “Save as”, “Encoding”), and look at the letters with accents.",
  }),
  "too-deep": ({ limit }) => ({
    sentence: `This is indented more than ${limit} steps deep`,
    hint: "Probably the spaces at the start of the lines have slipped; compare with a file that works.",
  }),
  "conflict-marker": () => ({
    sentence:
      "Two versions of this text stand here one after the other, and somebody has to choose; meanwhile the upper one counts",
    hint: "Keep what is right of the lines between “<<<<<<<” and “>>>>>>>”, and delete the lines with these signs, with “=======” and with “|||||||”.",
  }),
  "json-conflict": ({ place }) => ({
    sentence:
      "Two versions of this file stand here one after the other, because Commonkit ran in two places before both were brought together",
    hint: `Do not put it together by hand: take one of the two whole (git checkout --ours ${place.path}), then run “${commands.syncLocked()}”, and after it: ${commands.sync(null)}`,
  }),
  "yaml-broken": ({ reason, detail }) =>
    yamlWords[reason] ?? { sentence: `This line cannot be read: ${detail}`, hint: null },
  "json-broken": ({ detail }) => ({
    sentence: `This file was damaged and cannot be read: ${detail}`,
    hint: "Commonkit writes it by itself: bring back its last version from the history, and do not edit it by hand.",
  }),
  "yaml-reference": ({ found }) => ({
    sentence: `${quote(found)} points to something written elsewhere, which is not understood here`,
    hint: "Write out what is meant. If it is part of a text, put the text between quotation marks.",
  }),
  "yaml-tag": ({ tag }) => ({
    sentence: `${quote(tag)} is not understood here`,
    hint: "Leave it out. If it is part of a text, put the text between quotation marks.",
  }),
  "several-documents": () => ({
    sentence: "A line “---” begins a second file within this file",
    hint: "Make two files of it, or delete the line.",
  }),
  "duplicate-key": ({ field, key, firstLine }) => ({
    sentence: `${quote(key)} stands twice${within(field)}; the first is on line ${firstLine}`,
    hint: "Keep one of the two.",
  }),
  "forbidden-key": ({ key }) => ({
    sentence: `${quote(key)} cannot be used as a name`,
    hint: "Choose another word.",
  }),
  "hidden-character": ({ field, character }) => ({
    sentence: `A character that nobody can see (${character}) stands here${within(field)}; it is left out`,
    hint: "Delete the words around it and type them again.",
  }),
  "not-a-map": ({ part, found }) => notAMap(part, kindWords[found], found === "nothing"),
  "front-matter-missing": () => ({
    sentence: "The head of the file is missing: its first line is not “---”",
    hint: "Begin with a line “---”, then lines such as “title: Finding a home”, then another line “---”, then the text.",
  }),
  "front-matter-unclosed": ({ found }) => ({
    sentence:
      found === null
        ? "The head of the file has no end: a second line “---” is missing"
        : `The line that ends the head of the file has to be “---” and nothing else, but it is ${quote(found)}`,
    hint: "Write a line of exactly three hyphens between the head and the text.",
  }),
  "front-matter-language": ({ language }) => ({
    sentence: `The first line names another format (${quote(language)}), which is not read`,
    hint: "Write “---” alone on the first line, then lines such as “title: Finding a home”.",
  }),
} satisfies Partial<Sentences<ContentProblem>>;

function notAMap(part: "file" | "front-matter", found: string, empty: boolean): Words {
  const hint = "Write lines such as “title: Finding a home”.";
  if (empty)
    return {
      sentence: part === "file" ? "This file is empty" : "There is nothing between the two lines “---”",
      hint,
    };
  const place = part === "file" ? "This file" : "The head of this file";
  return { sentence: `${place} has to consist of lines “key: value”, but it is ${found}`, hint };
}

/** What people usually did, in their words; null where only the parser knows. */
const yamlWords: Readonly<Record<YamlMistake, Words | null>> = {
  indentation: {
    sentence: "The spaces at the start of this line do not fit the lines above",
    hint: "Lines that belong together begin below one another; what belongs to a line above begins two spaces further in.",
  },
  tab: { sentence: "A tab stands here where spaces belong", hint: "Replace it with spaces." },
  quote: {
    sentence: "A quotation mark is opened and not closed",
    hint: "Add the same quotation mark at the end of the text.",
  },
  bracket: {
    sentence: "A bracket is missing, or there is one too many",
    hint: "Each “[” needs a “]” and each “{” a “}”.",
  },
  comma: {
    sentence: "A comma is missing here, or there is one too many",
    hint: "Write a list as “[arrival, settlement]”.",
  },
  "space-after-colon": {
    sentence: "A space is missing after the colon",
    hint: "Write “title: First week”, not “title:First week”.",
  },
  "colon-in-text": {
    sentence: "A second colon stands in this line, so that it is unclear what belongs to what",
    hint: 'Put the text between quotation marks: title: "Housing: the first steps".',
  },
  "no-colon": {
    sentence: "This line has no colon",
    hint: "Write “key: value”, with a space after the colon.",
  },
  "first-character": {
    sentence: "A text cannot begin with this character",
    hint: "Put the whole text between quotation marks.",
  },
  backslash: {
    sentence: "A backslash between double quotation marks has a meaning of its own, and this one has none",
    hint: "Write two backslashes, or use single quotation marks.",
  },
  "after-quote": {
    sentence: "Something follows the closing quotation mark",
    hint: "Put the whole text between one pair of quotation marks.",
  },
  other: null,
};
