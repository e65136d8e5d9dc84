import type { Language, NodeId } from "../../model/ids.ts";
import type { SourceFile } from "../../model/source.ts";
import type { Trust } from "../files/trust.ts";

/** What applies to all files of one node. */
export interface NodeContext {
  node: NodeId;
  trust: Trust;
  /** The node's main language. */
  language: Language;
  /** SPDX identifier. */
  licence: string;
}

/** What every parsed record says about its origin. */
export function originOf(file: SourceFile, { node }: NodeContext) {
  return { node, origin: file.origin, path: file.path };
}

/** One line of text: a title over two lines of YAML is still one title. */
export function toLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

/** The same map with a new value for each member; empty if there is none. */
export function mapEach<From, To>(
  map: Readonly<Record<string, From>> | undefined,
  make: (member: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(map ?? {}).map(([key, member]) => [key, make(member)]));
}
