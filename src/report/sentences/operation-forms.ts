import type { OperationKind } from "../../model/override.ts";

/** What a heading of an override can ask for, as people write it in its braces. */
export const operationForms: Readonly<Record<OperationKind, string>> = {
  replace: "replace",
  prepend: "prepend",
  append: "append",
  remove: 'remove="why"',
  before: "before=other-section",
  after: "after=other-section",
};
