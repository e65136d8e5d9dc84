import type { ChangeState, Operation, Override } from "../../model/override.ts";

/** One operation that is to be carried out, and whose it is. */
export interface Task {
  operation: Operation;
  override: Override;
  state: ChangeState;
}
