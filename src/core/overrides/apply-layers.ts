import type { Document } from "../../model/document.ts";
import type { ChangeState, Override } from "../../model/override.ts";
import type { MergeProblem } from "../../model/problems/merge.ts";
import { addAll } from "../../values/add-all.ts";
import { startOf } from "../../values/place.ts";
import { combineLicences } from "../licences/combination.ts";
import { forbidsDerivatives } from "../licences/licence.ts";
import { refusedStates } from "./change-states.ts";
import { layTexts } from "./layer-texts.ts";
import { layValues } from "./layer-values.ts";
import type { Layered } from "./layered.ts";

/**
 * Applies overrides to a document, lowest layer first. Those of one layer are on the same level: if two change the same section, the
 * first is used. A change that cannot be applied is a problem, and so is one whose original has changed, which is applied
 * anyway. A change is left out if the document already says the same.
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

/** Changes whose licence cannot be combined with the document's are left out; the result has the licence of everything in it. */
function layUnderOneLicence(layered: Layered, layer: readonly Override[]): Layered {
  let { licence } = layered.document;
  const fitting: Override[] = [];
  const states: ChangeState[] = [];
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
    addAll(states, refusedStates(layered.document, override, "licences"));
    problems.push({ code: "licences-clash", severity: "error", place, document, licence, by, other });
  }
  const laid = fitting.length === 0 ? layered : lay(layered, fitting);
  return {
    ...laid,
    document: { ...laid.document, licence },
    states: [...laid.states, ...states],
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
  const states = layer.flatMap((override) => refusedStates(layered.document, override, "licence"));
  return { ...layered, states: [...layered.states, ...states], problems: [...layered.problems, ...problems] };
}
