import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** True in the project `long`, which `.ci/run` runs and `npm test` does not. */
    long: boolean;
  }
}

/** Whether there is time for everything. */
export const isLong = inject("long");

/** How many cases are tried: a few of all that there are, every time others, or all of them where there is time. */
export const cases = (few: number, all: number): number => (isLong ? all : few);
