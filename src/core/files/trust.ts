/** Whose file it is. Unknown keys are an error in the node's own files, and a warning in a partner's, which could be newer. */
export type Trust = "own" | "partner";
