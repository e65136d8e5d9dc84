import type { ChangeState, Operation, Override } from "../../model/override.ts";

/** One operation to apply, and the node it comes from. */
export interface Task {
  operation: Operation;
  override: Override;
  state: ChangeState;
}
