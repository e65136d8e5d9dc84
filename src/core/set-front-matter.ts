import { isMap, isScalar, parseDocument, stringify } from "yaml";

/**
 * Sets keys at the top of a Markdown file's front matter, and leaves all else as it was written, comments included; a key
 * whose value is undefined or an empty map is taken away. The file must have front matter that can be read.
 */
export function setFrontMatter(text: string, values: Readonly<Record<string, unknown>>): string {
  const start = text.indexOf("\n") + 1;
  const close = text.indexOf("\n---", start - 1) + 1;
  if (start === 0 || close === 0) return text;
  const eol = text[start - 2] === "\r" ? "\r\n" : "\n";
  let yaml = text.slice(start, close).replace(/\r\n/g, "\n");
  for (const [key, value] of Object.entries(values))
    yaml = setKey(yaml, key, isEmpty(value) ? undefined : value);
  return text.slice(0, start) + yaml.replace(/\n/g, eol) + text.slice(close);
}

const isEmpty = (value: unknown): boolean =>
  typeof value === "object" && value !== null && Object.keys(value).length === 0;

/** Sets one key at the top of a YAML text; undefined takes it away. */
export function setKey(yaml: string, key: string, value: unknown): string {
  const document = parseDocument(yaml, { schema: "core", uniqueKeys: false });
  const written = value === undefined ? "" : stringify({ [key]: value }, { lineWidth: 0 });
  if (document.contents === null) return yaml + written;
  if (!isMap(document.contents) || document.contents.flow) {
    // Somebody wrote everything on one line, between braces: there is no place for a line of its own.
    if (value === undefined) document.delete(key);
    else document.set(key, value);
    return document.toString({ lineWidth: 0 });
  }
  const pair = document.contents.items.find((item) => isScalar(item.key) && item.key.value === key);
  if (pair === undefined || !isScalar(pair.key) || !pair.key.range) {
    const isLined = yaml === "" || yaml.endsWith("\n");
    return yaml + (isLined ? "" : "\n") + written;
  }
  const [from] = pair.key.range;
  const range = (pair.value as { range?: [number, number, number] } | null)?.range;
  let to = range?.[1] ?? pair.key.range[1];
  // Up to the end of its last line, whatever else stands there.
  if (yaml[to - 1] !== "\n") {
    const end = yaml.indexOf("\n", to);
    to = end === -1 ? yaml.length : end + 1;
  }
  return yaml.slice(0, from) + written + yaml.slice(to);
}
