import type { Document } from "../../model/document.ts";
import type { ChangeState, NotShown, Operation, Override } from "../../model/override.ts";
import { changedValues, type ValueChange } from "./front-matter-layers.ts";

/** How a change stands: its state, for a refused one why, and for a renamed part its new id. */
type Stand = Pick<ChangeState, "state" | "because" | "renamed">;

/** The state of an operation of an override. */
export const operationState = (
  document: Document,
  { language, node, path }: Override,
  { target, kind, line }: Operation,
  stand: Stand,
): ChangeState => ({
  document: document.id,
  partner: document.node,
  ...{ language, node, target, kind, ...stand, path, line },
});

/** The state of a value that an override's front matter changes. */
export const valueState = (
  document: Document,
  { language, node, path }: Override,
  { key }: ValueChange,
  stand: Stand,
): ChangeState => ({
  document: document.id,
  partner: document.node,
  ...{ language, node, target: key, kind: "front-matter", ...stand, path, line: 1 },
});

/** The states of everything in an override that cannot be applied to a document at all. */
export const refusedStates = (
  document: Document,
  override: Override,
  because: NotShown,
): readonly ChangeState[] => {
  const stand = { state: "refused", because } as const;
  return [
    ...changedValues(document, override.frontMatter).map((change) =>
      valueState(document, override, change, stand),
    ),
    ...override.operations.map((operation) => operationState(document, override, operation, stand)),
  ];
};
