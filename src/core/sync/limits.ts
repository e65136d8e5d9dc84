import type { SyncLimits } from "../../model/remote.ts";

const MEGABYTE = 1024 * 1024;

/** The usual limits for one partner; `limits` in the node's own `network.yaml`, or a test, can set others. */
export const SYNC_LIMITS: SyncLimits = {
  checkSeconds: 20,
  fetchSeconds: 120,
  idleSeconds: 10,
  slowSeconds: 30,
  fetchBytes: 256 * MEGABYTE,
  textBytes: MEGABYTE,
  assetBytes: 5 * MEGABYTE,
  sourceBytes: 128 * MEGABYTE,
  files: 10_000,
  checks: 8,
  fetches: 4,
};
