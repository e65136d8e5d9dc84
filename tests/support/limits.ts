import type { SyncLimits } from "../../src/model/remote.ts";

/** What one partner may cost in tests: small, so that too much is soon reached. */
export const LIMITS: SyncLimits = {
  checkSeconds: 10,
  fetchSeconds: 20,
  idleSeconds: 5,
  slowSeconds: 5,
  fetchBytes: 8 * 1024 * 1024,
  textBytes: 64 * 1024,
  assetBytes: 256 * 1024,
  sourceBytes: 4 * 1024 * 1024,
  files: 500,
  checks: 8,
  fetches: 4,
};
