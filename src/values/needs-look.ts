/** For each state of a change or a translation, compared with the text it was made from: does a person need to look at it? */
const looks = {
  current: false,
  // It can go, and does no harm where it is.
  redundant: false,
  "upstream-changed": true,
  orphaned: true,
  untracked: true,
  missing: true,
  refused: true,
} as const;

type State = keyof typeof looks;
type OpenState = { [Key in State]: (typeof looks)[Key] extends true ? Key : never }[State];

/** True where a person needs to look at the change or translation. Core, report and site agree on this. */
export const needsLook = (state: State): state is OpenState => looks[state];
