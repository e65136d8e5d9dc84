import { POLICY } from "../policy.ts";

/** Headers for every answer. `frame-ancestors` only works here, not in a page. */
const HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": `${POLICY}; frame-ancestors 'none'`,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};
/** The names of these files say their content. */
const FOR_EVER = "public, max-age=31536000, immutable";

interface HostFile {
  path: string;
  text: string;
}

const lines = (line: (name: string, value: string) => string): string =>
  Object.entries(HEADERS)
    .map(([name, value]) => line(name, value))
    .join("\n");

/** The same headers as each common host wants them: Netlify and Cloudflare Pages, Apache, Vercel. */
const FILES: readonly HostFile[] = [
  {
    path: "_headers",
    text: `/*\n${lines((name, value) => `  ${name}: ${value}`)}\n/assets/*\n  Cache-Control: ${FOR_EVER}\n`,
  },
  {
    path: ".htaccess",
    text: `<IfModule mod_headers.c>\n${lines((name, value) => `  Header always set ${name} "${value}"`)}\n</IfModule>\nErrorDocument 404 /404.html\nAddType application/atom+xml .xml\nAddType application/manifest+json .webmanifest\n`,
  },
  {
    path: "vercel.json",
    text: `${JSON.stringify(
      {
        trailingSlash: true,
        headers: [
          { source: "/(.*)", headers: Object.entries(HEADERS).map(([key, value]) => ({ key, value })) },
          { source: "/assets/(.*)", headers: [{ key: "Cache-Control", value: FOR_EVER }] },
        ],
      },
      null,
      2,
    )}\n`,
  },
];

/** Files that tell a host which headers to send; hosts ignore those of the others. */
export default class HeaderFiles {
  data() {
    return {
      files: FILES,
      pagination: { data: "files", size: 1, alias: "file" },
      permalink: ({ file }: { file: HostFile }) => file.path,
    };
  }

  render({ file }: { file: HostFile }): string {
    return file.text;
  }
}
