import { defineConfig } from "vitest/config";

/** Tests of pure functions: they can share a worker, which reads our own files and the libraries once and not sixty times. */
const pure = ["tests/core/**/*.test.ts", "tests/report/**/*.test.ts", "tests/values/**/*.test.ts"];

export default defineConfig({
  test: {
    // Real repositories, real processes and a real browser: slow machines need room, and two cores no more than two workers.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: "pure", include: pure, isolate: false } },
      { extends: true, test: { name: "real", include: ["tests/**/*.test.ts"], exclude: pure } },
    ],
  },
});
