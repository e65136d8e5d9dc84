import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { listFiles } from "./files.ts";

/*
 * What a stopped command could no longer put in its place, because a person had changed the files. It stays under `.commonkit/kept`
 * until that person deletes it, so that every command can say so.
 */

/** Where the text that was to be written to a path is kept. */
export const keptPath = (path: string): string => `.commonkit/kept/${path}`;

/** Makes the folder for a kept text, and returns the text's place on disk. */
export function openKept(root: string, path: string): string {
  const file = join(root, keptPath(path));
  mkdirSync(dirname(file), { recursive: true });
  return file;
}

/** Paths of the files whose other text is kept, in alphabetical order. */
export const listKept = (root: string): string[] =>
  listFiles(join(root, ".commonkit"), "kept").map((path) => path.slice("kept/".length));

const dropped = (root: string): string => join(root, ".commonkit", "dropped");

/** Records that the rest of a stopped command was dropped. */
export const recordDropped = (root: string): void => writeFileSync(dropped(root), "");

/** Forgets it again: a later command has written. */
export const forgetDropped = (root: string): void => rmSync(dropped(root), { force: true });

export const hasDropped = (root: string): boolean => existsSync(dropped(root));
