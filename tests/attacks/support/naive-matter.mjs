// A pipeline without walls, as quick hands write it: gray-matter as it comes, a merge of all keys, Markdown with HTML, and a
// template that escapes nothing. Reads a list of documents on standard input, writes pages and one line of findings a document.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import matter from "gray-matter";
import markdownIt from "markdown-it";

const [out] = process.argv.slice(2);
const markdown = markdownIt({ html: true, linkify: true });

for (const { name, text } of JSON.parse(readFileSync(0, "utf8"))) {
  const found = { name, stops: false, pollution: false };
  try {
    const { data, content } = matter(Buffer.from(text, "base64").toString());
    const page = merge({ title: name }, data);
    const again = matter(content);
    const place = join(out, `${name}.html`);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, layout(page, markdown.render(again.content)));
  } catch {
    found.stops = true;
  }
  found.pollution = {}.polluted !== undefined || {}.GIT_TRACE !== undefined;
  for (const key of ["polluted", "GIT_TRACE"]) delete Object.prototype[key];
  process.stdout.write(`${JSON.stringify(found)}\n`);
}

function merge(target, source) {
  for (const key in source) {
    const value = source[key];
    if (value && typeof value === "object" && !Array.isArray(value)) {
      target[key] ??= {};
      merge(target[key], value);
    } else target[key] = value;
  }
  return target;
}

function layout(page, body) {
  return `<!doctype html><html lang="en"><head><title>${page.title}</title></head>
<body><main><h1>${page.title}</h1><p>${page.summary}</p>${body}</main></body></html>`;
}
