import { execFileSync } from "node:child_process";
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

/** Starts a browser: the machine's own Chromium, else the one that came with the development dependencies. */
export async function startBrowser(): Promise<Browser> {
  const own = findOnPath("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  if (own !== null) return chromium.launch({ executablePath: own, args: ARGUMENTS });
  const executablePath = await chromiumPackage.executablePath();
  return chromium.launch({ executablePath, args: [...chromiumPackage.args, ...ARGUMENTS] });
}

function findOnPath(...names: readonly string[]): string | null {
  for (const name of names) {
    try {
      return execFileSync("which", [name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
    } catch {
      // Not on this machine: the next name.
    }
  }
  return null;
}
