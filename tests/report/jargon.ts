/** Words of ours that nobody else should have to know, and signs that something was not filled in. */
export const jargon =
  /\b(?:digest|hash|orphan|drift|stale|pinned|upstream|override|operation|directive|token|parse|invalid|schema|null|undefined|redundant|untracked|node)\w*|\[object|@title/i;

/** A text without commands, which stand between quotation marks or at the end of a line. */
export const withoutCommands = (text: string): string => text.replace(/npx commonkit [a-z][^“”\n]*/g, "");
