import type { ContentProblem, YamlMistake } from "../../model/problems/content.ts";
import type { FileNotAsNamed } from "../../model/problems/file.ts";
import { commands } from "../../values/commands.ts";
import { formatSize, kindWords, quote, within } from "./phrases.ts";
import type { Sentences, Words } from "./sentences.ts";

/** Words for a file that cannot be read as a whole. */
export const fileSentences = {
  "file-too-large": ({ part, size, limit }) => ({
    sentence: `${part === "file" ? "This file" : "The front matter of this file"} is ${formatSize(size)}, but the limit is ${formatSize(limit)}`,
    hint:
      part === "file"
        ? "Split it into several files."
        : "Move text from the front matter to below the second line “---”.",
  }),
  "file-not-as-named": ({ why }) => notAsNamed[why],
  "too-many-keys": ({ limit }) => ({
    sentence: `There are more than ${limit} entries in this file`,
    hint: "Split it into several files.",
  }),
  "too-many-lines": ({ limit }) => ({
    sentence: `There are more than ${limit} lines here`,
    hint: "Split it into several files.",
  }),
  "wrong-encoding": () => ({
    sentence: "Some characters in this file cannot be read",
    hint: "Save the file again as UTF-8 (in most editors under “Save as”, “Encoding”), then check the letters with accents.",
  }),
  "too-deep": ({ limit }) => ({
    sentence: `This is indented more than ${limit} levels deep`,
    hint: "The spaces at the start of the lines are probably wrong. Compare this with a file that works.",
  }),
  "conflict-marker": () => ({
    sentence: "This text is here in two versions, and you must choose one; until then, the first is used",
    hint: "Between “<<<<<<<” and “>>>>>>>”, keep the lines that are right. Delete the lines with these signs, with “=======” and with “|||||||”.",
  }),
  "json-conflict": ({ place }) => ({
    sentence:
      "This file is here in two versions, because Commonkit ran in two places before they were merged",
    hint: `Do not edit it by hand. Take one of the two as a whole (git checkout --ours ${place.path}), then run “${commands.syncLocked()}”, and after that: ${commands.sync(null)}`,
  }),
  "yaml-broken": ({ reason, detail }) =>
    yamlWords[reason] ?? { sentence: `This line cannot be read: ${detail}`, hint: null },
  "json-broken": ({ detail }) => ({
    sentence: `This file is damaged and cannot be read: ${detail}`,
    hint: "Restore its last version from the history, and do not edit it by hand: Commonkit writes it.",
  }),
  "yaml-reference": ({ found }) => ({
    sentence: `${quote(found)} points to something written elsewhere, which does not work here`,
    hint: "Write it out in full. If it is part of a text, put the text between quotation marks.",
  }),
  "yaml-tag": ({ tag }) => ({
    sentence: `${quote(tag)} does not work here`,
    hint: "Delete it. If it is part of a text, put the text between quotation marks.",
  }),
  "several-documents": () => ({
    sentence: "A line “---” starts a second file within this file",
    hint: "Split it into two files, or delete the line.",
  }),
  "duplicate-key": ({ field, key, firstLine }) => ({
    sentence: `${quote(key)} appears twice${within(field)}; the first is on line ${firstLine}`,
    hint: "Keep one of them.",
  }),
  "forbidden-key": ({ key }) => ({
    sentence: `${quote(key)} cannot be used as a name`,
    hint: "Choose another word.",
  }),
  "partner-name-reserved": ({ node, place }) => ({
    sentence: `No organisation can have the id ${quote(node)}, so ${place.path} is read without it`,
    hint: `To write the file without it, run: ${commands.sync(null)}`,
  }),
  "hidden-character": ({ field, character }) => ({
    sentence: `There is a character here that no one can see (${character})${within(field)}; it is left out`,
    hint: "Delete the words around it and type them again.",
  }),
  "not-a-map": ({ part, found }) => notAMap(part, kindWords[found], found === "nothing"),
  "front-matter-missing": () => ({
    sentence: "The front matter is missing: the first line of this file is not “---”",
    hint: "Start with a line “---”, then lines such as “title: Finding a home”, then another line “---”, then the text.",
  }),
  "front-matter-unclosed": ({ found }) => ({
    sentence:
      found === null
        ? "The front matter does not end: a second line “---” is missing"
        : `The line that ends the front matter must be “---” and nothing else, but it is ${quote(found)}`,
    hint: "Write a line of exactly three hyphens between the front matter and the text.",
  }),
  "front-matter-language": ({ language }) => ({
    sentence: `The first line names another format (${quote(language)}), which Commonkit does not read`,
    hint: "Write only “---” on the first line, then lines such as “title: Finding a home”.",
  }),
} satisfies Partial<Sentences<ContentProblem>>;

function notAMap(part: "file" | "front-matter", found: string, empty: boolean): Words {
  const hint = "Write lines such as “title: Finding a home”.";
  if (empty)
    return {
      sentence: part === "file" ? "This file is empty" : "There is nothing between the two lines “---”",
      hint,
    };
  const place = part === "file" ? "This file" : "The front matter of this file";
  return { sentence: `${place} must have lines such as “key: value”, but it is ${found}`, hint };
}

const notAsNamed: Readonly<Record<FileNotAsNamed["why"], Words>> = {
  "lfs-pointer": {
    sentence: "This is only a pointer of Git LFS, not the file itself, so it is not on the site",
    hint: "Run “git lfs pull”. In a workflow for GitHub, add “lfs: true” under “with:” to the step “actions/checkout”.",
  },
  other: {
    sentence: "What is in this file is not what its name says, so it is not on the site",
    hint: "Export the picture or PDF again from the program that it comes from, and save it under this name.",
  },
  "too-large": {
    sentence: "This file is larger than 16 MB, so it is not on the site",
    hint: "Make the picture or PDF smaller. Many of your readers pay for what they fetch.",
  },
};

/** What people usually did, in their words; null where only the parser knows. */
const yamlWords: Readonly<Record<YamlMistake, Words | null>> = {
  indentation: {
    sentence: "The spaces at the start of this line do not match the lines above",
    hint: "Lines that belong together start below one another. What belongs to a line above starts two spaces further in.",
  },
  tab: { sentence: "There is a tab here where there must be spaces", hint: "Replace it with spaces." },
  quote: {
    sentence: "A quotation mark is opened but not closed",
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
    sentence: "There is a second colon in this line, so it is not clear what belongs together",
    hint: 'Put the text between quotation marks: title: "Housing: the first steps".',
  },
  "no-colon": {
    sentence: "This line has no colon",
    hint: "Write “key: value”, with a space after the colon.",
  },
  "first-character": {
    sentence: "A text cannot start with this character",
    hint: "Put the whole text between quotation marks.",
  },
  backslash: {
    sentence: "A backslash has a special meaning between double quotation marks, and this one has none",
    hint: "Write two backslashes, or use single quotation marks.",
  },
  "after-quote": {
    sentence: "There is something after the closing quotation mark",
    hint: "Put the whole text between one pair of quotation marks.",
  },
  other: null,
};
