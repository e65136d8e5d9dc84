import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import chromiumPackage from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** Where the browser is: the machine's own Chromium, else the one that came with the development dependencies. */
export async function chromiumPath(): Promise<string> {
  const own = findOnPath("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  return own ?? (await chromiumPackage.executablePath());
}

let shared: Promise<Browser> | null = null;

/** The browser of all tests of this process; it ends with the process. Each page or context in it is a device of its own. */
export async function openBrowser(): Promise<Browser> {
  if (shared === null || !(await shared).isConnected()) shared = startBrowser();
  return shared;
}

/** Starts a browser. */
export async function startBrowser(): Promise<Browser> {
  // The package's own arguments are for places where a browser has one process and no walls: here both matter.
  return chromium.launch({ executablePath: await chromiumPath(), args: ARGUMENTS });
}

function findOnPath(...names: readonly string[]): string | null {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return candidates.find((candidate) => existsSync(candidate)) ?? null;
}
