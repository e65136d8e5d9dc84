/** A service as small as it may be, with a few details to change; `changes` are replaced in it, one after the other. */
export const service = (...changes: readonly (readonly [string | RegExp, string])[]): string =>
  replaceAll(
    `name: Housing desk
status: active
organization: { name: Town }
description: Help with finding a home.
phones: { desk: { number: "+31 20 000 00 00", type: voice } }
x_topic: [housing, work]
service_areas: [{ country: NL }]
assured_date: 2026-11-01
`,
    changes,
  );

/** A file with one fact, in the same way. */
export const fact = (...changes: readonly (readonly [string | RegExp, string])[]): string =>
  replaceAll(
    `support-period:
  label: { en: Length of support }
  type: duration
  value: P12M
  source: { title: Rules }
  checked: 2026-11-01
  review_every: P6M
`,
    changes,
  );

/** Fails where there is nothing to replace: then the test would say nothing. */
function replaceAll(text: string, changes: readonly (readonly [string | RegExp, string])[]): string {
  return changes.reduce((before, [from, to]) => {
    const after = before.replace(from, to);
    if (after === before) throw new Error(`no ${from} in it`);
    return after;
  }, text);
}
