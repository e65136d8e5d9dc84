/** Whose file it is: unknown keys are an error in our own, and a warning in a partner's, who may upgrade first. */
export type Trust = "own" | "partner";
