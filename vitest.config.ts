import { defineConfig } from "vitest/config";

/** Tests of pure functions: they touch neither disk nor browser. */
const pure = ["tests/core/**/*.test.ts", "tests/report/**/*.test.ts", "tests/values/**/*.test.ts"];
/** Tests that try more where there is time (`tests/support/cases.ts`): all cases, all attacks, all kinds of page. */
const longer = [...pure, "tests/attacks/attacks.test.ts", "tests/site/{accessible,pages}.test.ts"];
/** What `npm test` has no time for: whether attacks and kills are real ones, and a network of two hundred nodes. */
const onlyLong = [
  "tests/attacks/corpus.test.ts",
  "tests/kill/harness.test.ts",
  "tests/pipeline/sync/network-200.test.ts",
];
const globalSetup = "tests/support/run-folder.ts";

export default defineConfig({
  test: {
    // Real repositories, real processes and a real browser: slow machines need room, and two cores no more than two workers.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    // Files share a worker, which reads our own code and the libraries, and starts a browser, once and not sixty times.
    isolate: false,
    unstubEnvs: true,
    projects: [
      {
        extends: true,
        test: { name: "pure", include: pure, provide: { long: false }, sequence: { groupOrder: 0 } },
      },
      {
        extends: true,
        test: {
          name: "real",
          include: ["tests/**/*.test.ts"],
          exclude: [...pure, ...onlyLong],
          globalSetup,
          provide: { long: false },
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: "long",
          include: [...longer, ...onlyLong],
          globalSetup,
          provide: { long: true },
          testTimeout: 600_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
