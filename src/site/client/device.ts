import { root } from "./root.ts";

const key = (name: string): string => `commonkit ${root.pathname} ${name}`;

/** What this device remembers under a name; null if there is nothing, or the device refuses. It never leaves the device. */
export function recall<T>(name: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(key(name)) ?? "null") as T | null;
  } catch {
    return null;
  }
}

/** Remembers a value on this device; null forgets it. A device that refuses works without it. */
export function remember(name: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(key(name));
    else localStorage.setItem(key(name), JSON.stringify(value));
  } catch {
    // Private windows and full disks: the page works, it only forgets.
  }
}
