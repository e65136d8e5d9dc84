import type { Document } from "../../model/document.ts";
import type { BytesWrite } from "../../model/local.ts";
import { plainLineEnds } from "../../values/line-ends.ts";
import { rootOf } from "../documents/path-of-link.ts";
import { carryTargets, ownFile } from "./carry-targets.ts";
import { carryText } from "./carry-text.ts";
import type { LocalNode } from "./plan.ts";

/** A document as it is in the own node, and the pictures and files that are copied with it. */
export function carryDocument(
  node: LocalNode,
  source: Document,
  copied: ReadonlySet<string>,
): { carried: Document; files: readonly BytesWrite[] } {
  const { text, files } = carryText(
    plainLineEnds(source.body),
    carryTargets(node.view, source, node.assets, copied),
  );
  const root = rootOf(source);
  const writes = files.flatMap((file) => {
    const bytes = node.files.get(node.assets.get(root + file) ?? "");
    const path = ownFile(file, source, node.assets);
    return bytes === undefined || path === null ? [] : [{ path, bytes }];
  });
  return { carried: { ...source, body: text }, files: writes };
}

/** Turns a part of a document into what it is in the node's copy. */
export function carryInto(node: LocalNode, source: Document): (text: string) => string {
  const targets = carryTargets(node.view, source, node.assets, new Set());
  return (text) => carryText(plainLineEnds(text), targets).text;
}
