import { symlinkSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { serveFolder } from "../../../src/io/site/serve.ts";
import { makeTemporary, writeFiles } from "../../support/folder.ts";

test("a site is served to this computer by its own names only, and nothing outside its folder", async () => {
  const place = makeTemporary();
  const folder = join(place, "site");
  writeFiles(place, { "secret/index.html": "secret", "secret.html": "secret" });
  writeFiles(folder, { "index.html": "<body>Home</body>", "en/a b.html": "A page", "404.html": "Missing" });
  symlinkSync(join(place, "secret"), join(folder, "out"));
  symlinkSync(join(place, "secret.html"), join(folder, "page.html"));
  // The folder itself is a link, as _site is.
  const link = join(place, "_site");
  symlinkSync(folder, link);
  const { address, close } = await serveFolder(link, 8480);
  onTestFinished(close);
  const { port } = new URL(address);
  const ask = (path: string, host = `localhost:${port}`) =>
    new Promise<string>((resolve, reject) => {
      const asked = request({ host: "127.0.0.1", port, path, headers: { host }, agent: false }, (answer) => {
        let said = "";
        answer.setEncoding("utf8").on("data", (text: string) => {
          said += text;
        });
        answer.on("end", () => resolve(`${answer.statusCode} ${said.replace(/<script.*<\/script>/, "")}`));
      });
      asked.on("error", reject).end();
    });
  for (const path of [
    "//",
    "//elsewhere/",
    "http://elsewhere/",
    "/%",
    "/%00",
    "/..%2fsecret/",
    "/..%5csecret/",
  ])
    expect(await ask(path), path).toBe("400 Not an address");
  for (const host of ["evil.example", "127.0.0.1.evil.example", `evil.example:${port}`])
    expect(await ask("/", host), host).toBe("403 Not this site");
  for (const path of ["/out/", "/out/index.html", "/page.html", "/page", "/out", "/none"])
    expect(await ask(path), path).toBe("404 Missing");
  expect(await ask("/")).toBe("200 <body>Home</body>");
  expect(await ask("/", `127.0.0.1:${port}`)).toBe("200 <body>Home</body>");
  expect(await ask("/en/a%20b.html?x=1")).toBe("200 A page");
});
