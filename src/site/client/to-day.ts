/** The day of a moment where the reader is, ISO 8601. */
export const toDay = (moment: Date): string =>
  new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
