import { gzipSync } from "node:zlib";

/** What has to arrive before a page can be read: itself and the styles in its head, as gzip bodies. */
export async function measureReadable(url: string): Promise<{ bytes: number; requests: number }> {
  const page = await (await fetch(url)).text();
  const head = page.slice(0, page.indexOf("</head>"));
  const styles = [...head.matchAll(/<link rel="stylesheet" href="([^"]+)">/g)].map(([, href = ""]) => href);
  const texts = await Promise.all(styles.map(async (href) => (await fetch(new URL(href, url))).text()));
  const sizes = [page, ...texts].map((text) => gzipSync(text).length);
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), requests: sizes.length };
}
