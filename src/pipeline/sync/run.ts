import type { Network } from "../../model/network.ts";
import type { SyncEvent, SyncOptions } from "../../model/plan.ts";
import type { SyncLimits } from "../../model/remote.ts";
import type { Gate } from "./gate.ts";

/** What every source of one run shares. */
export interface Run {
  root: string;
  network: Network;
  options: SyncOptions;
  limits: SyncLimits;
  checks: Gate;
  fetches: Gate;
  emit: (event: SyncEvent) => void;
}
