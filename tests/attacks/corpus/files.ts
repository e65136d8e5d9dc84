import type { Attack, Bait, HostileFile, Proof } from "../support/attack.ts";
import { after, page, pathOf, TAKEN, touchCanary, writeCanary } from "../support/attack.ts";

/** Section 1.3: files that a builder would pick up by their name alone, and files that are not what they are called. */
export function fileAttacks(bait: Bait): readonly Attack[] {
  return [...BY_NAME(bait), ...WEB, ...CLAIMS(bait), ...IMAGES(bait)];
}

/** Each of these is read, or run, by some tool because of where it lies and what it is called. */
function BY_NAME(bait: Bait): readonly Attack[] {
  const run = (name: string) => writeCanary(bait, name);
  const kit = "toolkits/files";
  return [
    file(`${kit}/data-js`, `${kit}/files.11tydata.js`, (n) => `module.exports = () => ${run(n)};`, "code"),
    file(`${kit}/data-cjs`, `${kit}/files.11tydata.cjs`, (n) => `module.exports = () => ${run(n)};`, "code"),
    file(`${kit}/data-mjs`, `${kit}/files.11tydata.mjs`, (n) => `export default () => ${run(n)};`, "code"),
    file(
      `${kit}/data-json`,
      `${kit}/files.json`,
      () => '{"permalink":"attack-data-json.html","__proto__":{"polluted":1}}',
    ),
    file(
      `${kit}/page-js`,
      `${kit}/run.11ty.js`,
      (n) => `module.exports = { render: () => ${run(n)} };`,
      "code",
    ),
    file(
      `${kit}/page-cjs`,
      `${kit}/run2.11ty.cjs`,
      (n) => `module.exports = { render: () => ${run(n)} };`,
      "code",
    ),
    file(
      `${kit}/nunjucks`,
      `${kit}/run.njk`,
      (n) => `{{ range.constructor("${run(n).replaceAll('"', "'")};return 'x'")() }}`,
      "code",
    ),
    file(`${kit}/liquid`, `${kit}/run.liquid`, () => "{{ 6 | times: 7 }}"),
    file(`${kit}/html`, `${kit}/run.html`, () => "<script>top.__ran=1</script>"),
    file(`${kit}/document-js`, `${kit}/run.en.md.js`, run),
    file(`${kit}/document-html`, `${kit}/run.en.md.html`, () => "<script>top.__ran=1</script>"),
    file(`${kit}/mdx`, `${kit}/run.en.mdx`, (n) => `export const x = ${run(n)}\n`),
    file(`${kit}/yaml-js`, `${kit}/toolkit.yaml.js`, run),
    file(`${kit}/no-language`, `${kit}/no-language.md`, () => page("files/no-language")),
    file(`${kit}/hidden`, `${kit}/.hidden.en.md`, () => page("files/hidden")),
    file("config", "eleventy.config.js", (n) => `module.exports = () => { ${run(n)} };`),
    file("config-old", ".eleventy.js", (n) => `module.exports = () => { ${run(n)} };`),
    file("config-in-toolkit", `${kit}/eleventy.config.js`, (n) => `module.exports = () => { ${run(n)} };`),
    file("global-data", "_data/run.js", (n) => `module.exports = () => ${run(n)};`, "code"),
    file("layout", "_includes/layout.njk", () => "<script>top.__ran=1</script>{{ content }}"),
    file("package", "package.json", (n) =>
      JSON.stringify({
        name: "commonkit",
        type: "commonjs",
        scripts: { preinstall: touchCanary(bait, n), prebuild: touchCanary(bait, n) },
      }),
    ),
    file("npmrc", ".npmrc", (n) => `script-shell=${bait.canaries}/${n.replaceAll("/", "-")}\n`),
    file("modules", "node_modules/markdown-it/index.js", run),
    file("modules-in-toolkit", `${kit}/node_modules/yaml/index.js`, run),
    file("postcss", "postcss.config.cjs", run),
    file("vite", "vite.config.ts", run),
    file("vitest", "vitest.config.ts", run),
    file("test", `${kit}/run.test.ts`, run),
    file("tsconfig", "tsconfig.json", () => '{"compilerOptions":{"plugins":[{"name":"./run.js"}]}}'),
    file("biome", "biome.json", () => '{"linter":{"enabled":false},"plugins":["./run.grit"]}'),
    file(
      "attributes",
      ".gitattributes",
      (n) => `* filter=${n.replaceAll("/", "-")} diff=run export-ignore ident text eol=crlf\n`,
    ),
    file("ignore", ".gitignore", () => "*\n!run\n"),
    file(
      "modules-file",
      ".gitmodules",
      (n) => `[submodule "x"]\n\tpath = toolkits/files/x\n\turl = ext::sh -c "${touchCanary(bait, n)}"\n`,
    ),
    file(
      "workflow",
      ".github/workflows/run.yml",
      (n) =>
        `on: push\njobs: { x: { runs-on: ubuntu-latest, steps: [{ run: "${touchCanary(bait, n)}" }] } }\n`,
    ),
    file(
      "editor",
      ".vscode/tasks.json",
      (n) => `{"tasks":[{"command":"${touchCanary(bait, n)}","runOptions":{"runOn":"folderOpen"}}]}`,
    ),
    file("environment", ".env", () => "NODE_OPTIONS=--require=./run.js\n"),
    file("makefile", "Makefile", (n) => `all:\n\t${touchCanary(bait, n)}\n`),
  ];
}

/** Files by which a web server or a browser lets itself be led. */
const WEB: readonly Attack[] = [
  file(
    "service-worker",
    "sw.js",
    () => "self.addEventListener('fetch', (e) => e.respondWith(new Response('taken')));",
  ),
  file(
    "service-worker-in-toolkit",
    "toolkits/files/sw.js",
    () => "self.addEventListener('fetch', () => {});",
  ),
  file("redirects", "_redirects", () => "/* https://attacker.example/:splat 302!\n"),
  file("headers", "_headers", () => "/*\n  Content-Security-Policy: default-src *\n"),
  file("htaccess", ".htaccess", () => "AddType application/x-httpd-php .md\n"),
  file("htaccess-in-toolkit", "toolkits/files/.htaccess", () => "AddType application/x-httpd-php .md\n"),
  file("cname", "CNAME", () => "attacker.example\n"),
  file("robots", "robots.txt", () => "User-agent: *\nDisallow: /\n"),
  file("well-known", ".well-known/security.txt", () => "Contact: mailto:attacker@attacker.example\n"),
  file("manifest", "manifest.webmanifest", () => '{"start_url":"https://attacker.example/"}'),
  file("own-site", "_site/index.html", () => "<script>top.__ran=1</script>"),
];

/** Files by which a partner speaks for someone else, or for the tool itself. */
function CLAIMS(bait: Bait): readonly Attack[] {
  return [
    harmless(
      file("lock", "network.lock.json", (n) =>
        JSON.stringify({
          format: 1,
          sources: {
            "honest-partner": {
              url: `ext::sh -c "${touchCanary(bait, n)}"`,
              ref: `--upload-pack=${touchCanary(bait, n)}`,
              commit: "HEAD",
              files: { "../../../run": { digest: "x", blob: "x", since: "x" } },
            },
          },
        }),
      ),
    ),
    file(
      "status",
      "network.status.json",
      () => '{"format":1,"partners":{"honest-partner":{"last_checked":"<script>top.__ran=1</script>"}}}',
    ),
    file("own-partners", "partners/honest-partner/toolkits/kit/honest.en.md", () =>
      page("files/own-partners", {}, TAKEN),
    ),
    harmless(
      file(
        "base",
        "toolkits/files/bases/n1-sha256-0000000000000000000000000000000000000000000000000000000000000000.md",
        () => "<script>top.__ran=1</script>",
      ),
    ),
    file("base-outside", "toolkits/files/bases/run.js", (n) => writeCanary(bait, n)),
    misplaced(file("nested", "toolkits/files/deeper/nested.en.md", () => page("files/nested"))),
    file("root-document", "root.en.md", () => page("files/root-document")),
  ];
}

/** Files that may be taken, or be of use to someone else, but are no page and change nobody's words. */
function harmless(attack: Attack): Attack {
  const path = attack.files[0]?.path ?? "";
  return { ...attack, holds: { as: "without-effect", path } };
}

/** Texts in a place where no text is read. */
function misplaced(attack: Attack): Attack {
  const path = attack.files[0]?.path ?? "";
  return { ...attack, holds: { as: "reported", path } };
}

function file(where: string, path: string, bytes: (name: string) => string, by?: Proof): Attack {
  const name = `files/${where.split("/").at(-1)}`;
  return {
    name,
    section: "1.3",
    tries: `${path}: is picked up by its name or place alone`,
    files: [{ path, bytes: bytes(name) }],
    holds: { as: "left-out", path },
    ...(by === undefined ? {} : { worksOnNaive: { on: "eleventy", by } as const }),
  };
}

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Pictures and files beside a document: shown by it, so that a careless builder copies them. */
function IMAGES(bait: Bait): readonly Attack[] {
  const script = `<script>top.__ran=1;fetch("${bait.beacon}/image")</script>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg">${script}<rect width="9" height="9"/></svg>`;
  return [
    beside("svg", "svg", svg, "a drawing that carries a script"),
    beside("svg-as-png", "png", svg, "the same, called a png"),
    beside("html-as-png", "png", `<!doctype html>${script}`, "a page, called a png"),
    beside("html-as-pdf", "pdf", `<!doctype html>${script}`, "a page, called a pdf"),
    beside("html-then-pdf", "pdf", `${script}\n%PDF-1.4\n`, "a page with a pdf's first bytes further down"),
    beside("empty-png", "png", "", "no bytes at all"),
    beside("huge-png", "png", joined(PNG, new Uint8Array(40 << 20)), "forty megabytes"),
    beside("webp-riff", "webp", "RIFF\u0000\u0000\u0000\u0000WAVE", "a sound, called a webp"),
    beside("avif-other", "avif", "\u0000\u0000\u0000\u0018ftypqt  ", "a film, called an avif"),
    beside("javascript-as-gif", "gif", `alert(1);${script}`, "a script, called a gif"),
    shown(
      "gif-polyglot",
      "gif",
      `GIF89a/*${"\u0000".repeat(8)}*/=1;top.__ran=1;`,
      "a gif that is a script as well",
    ),
    shown(
      "png-with-html",
      "png",
      joined(PNG, new TextEncoder().encode(`<!doctype html>${script}`)),
      "a png with a page behind its first bytes",
    ),
    shown(
      "pdf-with-script",
      "pdf",
      "%PDF-1.4\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n",
      "a pdf with a script of its own",
    ),
  ];
}

function joined(first: Uint8Array, rest: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + rest.length);
  all.set(first);
  all.set(rest, first.length);
  return all;
}

/** A file that is not what it is called: the file is named in the report or left out; the page that shows it stays, or is named too. */
function beside(slug: string, extension: string, bytes: string | Uint8Array, tries: string): Attack {
  const { name, files, path } = pictured(slug, extension, bytes);
  return { name, section: "1.3", tries, files, holds: { as: "left-out", path } };
}

/** A file that is what it is called, and something else besides: it may be shown, since no browser runs it so. */
function shown(slug: string, extension: string, bytes: string | Uint8Array, tries: string): Attack {
  const { name, files } = pictured(slug, extension, bytes);
  const holds = { as: "published-or-reported", path: pathOf(name), shows: [after(name)] } as const;
  return { name, section: "1.3", tries, files, holds };
}

function pictured(slug: string, extension: string, bytes: string | Uint8Array) {
  const name = `files/${slug}`;
  const path = `toolkits/files/${slug}.${extension}`;
  const link = extension === "pdf" ? `[the file](${slug}.pdf)` : `![the picture](${slug}.${extension})`;
  const files: HostileFile[] = [
    { path: pathOf(name), bytes: page(name, {}, link) },
    { path, bytes },
  ];
  return { name, files, path };
}
