import type { Document } from "../../model/document.ts";
import type { Override } from "../../model/override.ts";
import type { MergeProblem } from "../../model/problems/merge.ts";
import { startOf } from "../../values/place.ts";
import { combineLicences } from "../licences/combination.ts";
import { forbidsDerivatives } from "../licences/licence.ts";
import { layTexts } from "./layer-texts.ts";
import { layValues } from "./layer-values.ts";
import type { Layered } from "./layered.ts";

/**
 * Lays overrides over a document, lowest layer first; those of one layer lie side by side, and of two that change the same the
 * first is used. A change that cannot be made is a problem, and so is one that no longer stands on what it was made against;
 * the latter is made all the same. A change of which the document already says the same is left out.
 */
export function applyLayers(document: Document, layers: readonly (readonly Override[])[]): Layered {
  let layered: Layered = {
    document,
    parsed: null,
    states: [],
    changed: new Map(),
    removed: [],
    changedBy: [],
    place: (line) => ({ path: document.path, line: document.bodyLine + line - 1 }),
    problems: [],
  };
  for (const layer of layers) {
    if (layer.length > 0)
      layered = forbidsDerivatives(layered.document.licence)
        ? refuse(layered, layer)
        : layUnderOneLicence(layered, layer);
  }
  return layered;
}

/** Changes that cannot stand in one text with the document are left out; the result is under the licence of all that is in it. */
function layUnderOneLicence(layered: Layered, layer: readonly Override[]): Layered {
  let { licence } = layered.document;
  const fitting: Override[] = [];
  const problems: MergeProblem[] = [];
  for (const override of layer) {
    const other = override.licence ?? licence;
    const together = combineLicences(licence, other);
    if (together !== null) {
      licence = together;
      fitting.push(override);
      continue;
    }
    const { document, path, node: by } = override;
    const place = startOf(path);
    problems.push({ code: "licences-clash", severity: "error", place, document, licence, by, other });
  }
  const laid = fitting.length === 0 ? layered : lay(layered, fitting);
  return {
    ...laid,
    document: { ...laid.document, licence },
    problems: [...laid.problems, ...problems],
  };
}

function lay(layered: Layered, layer: readonly Override[]): Layered {
  const texts = layTexts(layered, layer);
  const values = layValues(layered.document, layer);
  const changers = layer.map(({ node }) => node).filter((node) => texts.by.has(node) || values.by.has(node));
  return {
    ...texts.layered,
    document: { ...values.document, body: texts.layered.document.body },
    states: [...layered.states, ...values.states, ...texts.states],
    changedBy: [...new Set([...layered.changedBy, ...changers])],
    problems: [...layered.problems, ...values.problems, ...texts.problems],
  };
}

function refuse(layered: Layered, layer: readonly Override[]): Layered {
  const { id, licence } = layered.document;
  const problems = layer.map(
    ({ path }): MergeProblem => ({
      code: "derivatives-forbidden",
      severity: "error",
      place: startOf(path),
      document: id,
      licence,
    }),
  );
  return { ...layered, problems: [...layered.problems, ...problems] };
}
