/** The most of an exception's own words that people see, in UTF-16 units. */
const longest = 200;

/** What an exception says, on one line: a mistake in Commonkit has no better words. */
export function describeException(fault: unknown): string {
  const [line = ""] = (fault instanceof Error ? fault.message : String(fault)).split("\n", 1);
  return line.slice(0, longest) || "unknown";
}
