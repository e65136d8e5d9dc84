import { isMap, isScalar, parseDocument, stringify } from "yaml";

/**
 * Sets keys at the top of a Markdown file's front matter and leaves everything else as it was written, comments included. A key
 * whose value is undefined or an empty map is removed. The file must have front matter that can be read.
 */
export const setFrontMatter = (text: string, values: Readonly<Record<string, unknown>>): string =>
  editYaml(text, (yaml) =>
    Object.entries(values).reduce(
      (edited, [key, value]) => setKey(edited, key, isEmpty(value) ? undefined : value),
      yaml,
    ),
  );

/** Sets one value of front matter, which can be within maps. */
export const setFrontMatterPath = (text: string, path: readonly string[], value: unknown): string =>
  editYaml(text, (yaml) => setPath(yaml, path, value));

function editYaml(text: string, edit: (yaml: string) => string): string {
  const start = text.indexOf("\n") + 1;
  const close = text.indexOf("\n---", start - 1) + 1;
  if (start === 0 || close === 0) return text;
  const eol = text[start - 2] === "\r" ? "\r\n" : "\n";
  const yaml = edit(text.slice(start, close).replace(/\r\n/g, "\n"));
  return text.slice(0, start) + yaml.replace(/\n/g, eol) + text.slice(close);
}

const isEmpty = (value: unknown): boolean =>
  typeof value === "object" && value !== null && Object.keys(value).length === 0;

/** Sets one key at the top of a YAML text; undefined removes it. */
export function setKey(yaml: string, key: string, value: unknown): string {
  const { contents, pair, withFlow } = readTop(yaml, key);
  const written = value === undefined ? "" : stringify({ [key]: value }, { lineWidth: 0 });
  if (contents === null) return yaml + written;
  if (withFlow !== null) return withFlow([key], value);
  if (pair === undefined || !isScalar(pair.key) || !pair.key.range) {
    const isLined = yaml === "" || yaml.endsWith("\n");
    return yaml + (isLined ? "" : "\n") + written;
  }
  const [from] = pair.key.range;
  const range = (pair.value as { range?: [number, number, number] } | null)?.range;
  return yaml.slice(0, from) + written + yaml.slice(endOfLine(yaml, range?.[1] ?? pair.key.range[1]));
}

/** The same for a key within nested maps; keys around it keep their place and their comments. */
export function setPath(yaml: string, path: readonly string[], value: unknown): string {
  const [key = "", ...rest] = path;
  if (rest.length === 0) return setKey(yaml, key, value);
  const { pair, withFlow } = readTop(yaml, key);
  if (withFlow !== null) return withFlow(path, value);
  const inner = pair?.value;
  if (!isMap(inner) || !inner.range) {
    const nested = [...rest].reverse().reduce<unknown>((within, one) => ({ [one]: within }), value);
    return value === undefined ? yaml : setKey(yaml, key, nested);
  }
  const [from, end] = inner.range;
  if (inner.flow)
    return yaml.slice(0, from) + setPath(yaml.slice(from, end), rest, value).trimEnd() + yaml.slice(end);
  const start = yaml.lastIndexOf("\n", from - 1) + 1;
  const pad = " ".repeat(from - start);
  const to = endOfLine(yaml, end);
  const lines = yaml.slice(start, to).split("\n");
  const plain = lines.map((line) => (line.startsWith(pad) ? line.slice(pad.length) : line.trimStart()));
  const edited = setPath(plain.join("\n"), rest, value).split("\n");
  const written = edited.map((line) => (line === "" ? "" : pad + line)).join("\n");
  return yaml.slice(0, start) + written + yaml.slice(to);
}

/** What is at the top of a YAML text, and at one key of it; `withFlow` sets values if everything is between braces, and is null otherwise. */
function readTop(yaml: string, key: string) {
  const document = parseDocument(yaml, { schema: "core", uniqueKeys: false });
  const { contents } = document;
  // Everything is on one line, between braces: there is no room for a new line.
  const isLined = contents === null || (isMap(contents) && !contents.flow);
  const withFlow = (path: readonly string[], value: unknown): string => {
    if (value === undefined) document.deleteIn(path);
    else document.setIn(path, value);
    return document.toString({ lineWidth: 0 });
  };
  const pair = isMap(contents)
    ? contents.items.find((item) => isScalar(item.key) && item.key.value === key)
    : undefined;
  return { contents, pair, withFlow: isLined ? null : withFlow };
}

/** Up to the end of the line, whatever else is on it. */
function endOfLine(yaml: string, at: number): number {
  if (yaml[at - 1] === "\n") return at;
  const end = yaml.indexOf("\n", at);
  return end === -1 ? yaml.length : end + 1;
}
