/** A value of YAML as people read it: members with commas, entries of a list that have members of their own with semicolons. */
export function sayValue(value: unknown): string {
  if (Array.isArray(value)) {
    const isDeep = value.some((one) => typeof one === "object" && one !== null);
    return value.map(sayValue).join(isDeep ? "; " : ", ");
  }
  if (typeof value !== "object" || value === null) return String(value ?? "");
  return Object.entries(value)
    .map(([key, inner]) => `${key}: ${sayValue(inner)}`)
    .join(", ");
}
