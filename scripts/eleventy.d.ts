/** The little of Eleventy's programmatic interface that we use; it ships no types (https://www.11ty.dev/docs/programmatic/). */
declare module "@11ty/eleventy" {
  export default class Eleventy {
    constructor(
      input: string | undefined,
      output: string | undefined,
      options: { configPath: string; quietMode: boolean },
    );
    write(): Promise<void>;
  }
}
