/** A YAML value as people read it: list items with commas, or with semicolons if they have items of their own. */
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
