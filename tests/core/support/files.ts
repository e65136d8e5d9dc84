import type { SourceFile } from "../../../src/model/source.ts";

/** A file of a node as it would be read: of our own, or of a partner when `node` is given. */
export function sourceFile(path: string, text: string, node?: string): SourceFile {
  if (node === undefined) return { origin: { node: "our-node", commit: null, path }, path, text };
  return { origin: { node, commit: "0".repeat(40), path }, path: `partners/${node}/${path}`, text };
}

export const network = (extra = "") =>
  `format: 1\nid: our-node\ntitle: { en: Ours }\nlanguages: [nl, en]\nlicence: CC-BY-4.0\n${extra}`;

export const toolkit = (extra = "") =>
  `title: { en: Housing }\nsummary: { en: A first home. }\nlanguage: en\n${extra}`;

export const documentText = (extra = "", body = "## Start {#start}\n\nText.\n") =>
  `---\ntitle: Finding a home\nsummary: How to look for one.\ntype: guideline\nphase: [arrival]\naudience: [volunteer]\ntopic: [housing]\nsources: [{ title: Guide }]\nreviewed: 2026-11-01\nreview_every: P1Y\n${extra}---\n${body}`;

export const agreementText = (extra = "") =>
  documentText(
    `parties:\n  lead: { title: Lead, role: lead-organisation }\n  group: { title: Group, role: sponsor-group }\n${extra}`,
  ).replace("type: guideline", "type: agreement");

export const translationText = (extra = "", body = "## Begin {#start}\n\nTekst.\n") =>
  `---\ntitle: Een huis vinden\nsummary: Hoe je er een zoekt.\n${extra}---\n${body}`;
