import type { FilePlace } from "./parse-path.ts";

/** A file that people or Commonkit write, by what it is. */
export type WrittenPlace = Exclude<FilePlace, { kind: "asset" | "no-language" | "unknown" | "ignored" }>;

/** The folder of a toolkit in its node's repository, with a slash at the end. */
export const toolkitFolder = (toolkit: string): string => `toolkits/${toolkit}/`;

/** The path of a file in its node's repository: what `parsePath` reads. */
export function formatPath(place: WrittenPlace): string {
  if (place.kind === "network") return "network.yaml";
  const folder = toolkitFolder(place.toolkit);
  switch (place.kind) {
    case "toolkit":
      return `${folder}toolkit.yaml`;
    case "document":
      return `${folder}${place.slug}.${place.language}.md`;
    case "service":
      return `${folder}${place.imported ? "imported" : "services"}/${place.slug}.yaml`;
    case "fact":
    case "term":
      return `${folder}${place.kind}s/${place.slug}.yaml`;
    case "override":
    case "translation":
      return `${folder}${place.kind}s/${place.document}.${place.language}.md`;
    case "base":
      return `${folder}bases/${place.digest}.md`;
  }
}
