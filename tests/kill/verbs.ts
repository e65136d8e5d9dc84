import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { override } from "../../src/pipeline/localise/local.ts";
import { readAll, writeFiles } from "../support/folder.ts";
import { addressOf, describeNode, document, HOME, listing, partnerFiles } from "../support/partner-files.ts";
import { Repository } from "../support/repository.ts";
import { syncNode } from "./editions.ts";

/** A node before a command that writes its own files or its partners' in one step, and that command. */
export interface Verb {
  words: readonly string[];
  /** Where the node is, to be copied. */
  folder: string;
  /** Every file of it, by path, without what only Commonkit works with. */
  before: Readonly<Record<string, string>>;
}

const ID = "nl-network";
const NAME = `${ID}/housing/finding-a-home`;
const OTHER = "open-pathways";
const OVERRIDE = `toolkits/local/overrides/${NAME}.en.md`;
/** Folders that are neither the node's texts nor its partners'. */
const SKIP = [".commonkit", "repositories", "_site"];

/** All that a command changes, and nothing else. */
export const readNode = (root: string): Record<string, string> => readAll(root, SKIP);

const theirs = (line: string) =>
  partnerFiles(ID, { [HOME]: document("Finding a home").replace("Call the group.", line) });
const two = (end: string) => `Call the group.\n\nThen write to them.\n\n${end}`;

/** Makes the nodes, each in a folder of its own. */
export async function makeVerbs(folder: string): Promise<readonly Verb[]> {
  const node = join(folder, "node");
  const repository = new Repository(join(node, `repositories/${ID}.git`));
  repository.commit(theirs(two("Wait for an answer.")));
  new Repository(join(node, `repositories/${OTHER}.git`)).commit(partnerFiles(OTHER));
  writeFiles(node, {
    "network.yaml": describeNode("welkom-utrecht", listing({ [ID]: `repositories/${ID}.git` })),
    "toolkits/local/toolkit.yaml": "title: { en: Local }\nsummary: { en: What is ours. }\nlanguage: en\n",
  });
  await must(syncNode(node));
  const help = { document: [], record: [] };
  await override(node, { name: `${NAME}#before`, language: "en", help });
  const ours = readNode(node)[OVERRIDE]?.replace("Wait for an answer.", "Wait for our answer.");
  writeFiles(node, { [OVERRIDE]: ours ?? "" });

  const found: Verb[] = [];
  const keep = (...words: readonly string[]) => {
    const copy = join(folder, words[0] ?? "");
    mkdirSync(copy);
    cpSync(node, copy, { recursive: true });
    found.push({ words, folder: copy, before: readNode(copy) });
  };
  keep("add", `repositories/${OTHER}.git`, "--address", addressOf(OTHER), "--yes");
  keep("fork", NAME);
  repository.commit(theirs(two("Wait for an answer.").replace("Call", "Visit")));
  keep("sync");
  await must(syncNode(node));
  keep("merge", NAME);
  keep("accept", NAME);
  return found;
}

async function must(problems: Promise<readonly string[]>): Promise<void> {
  const said = await problems;
  if (said.length > 0) throw new Error(`the node cannot be made: ${said}`);
}
