import { statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import type { Address, RemoteFault, Result } from "../../model/remote.ts";
import { isAbsent, readText } from "../files/files.ts";
import type { Protocol } from "./git.ts";

/** An address as Git gets it. */
export interface Location {
  url: string;
  protocol: Protocol;
  /** A bundle cannot be asked for a single commit: it is unpacked first. */
  bundle: boolean;
  /** What Git needs in its environment for access; missing for a public repository. A secret: never shown, never written to a file. */
  env?: Readonly<Record<string, string>>;
}

/** https://git-scm.com/docs/gitformat-bundle */
const BUNDLE = /^# v[23] git bundle\n/;

/** True for a file that starts as a Git bundle does. */
export function isBundle(path: string): boolean {
  return BUNDLE.test(readText(dirname(path), basename(path), 64) ?? "");
}

/** Turns an address into what Git gets; paths are relative to the node's root. */
export function locate(root: string, address: Address): Result<Location, RemoteFault> {
  if (address.kind !== "disk") {
    const protocol = address.kind === "loopback" ? "http" : address.kind;
    return { ok: true, value: { url: address.url, protocol, bundle: false } };
  }
  const url = resolve(root, address.path);
  try {
    const bundle = statSync(url).isFile();
    // A file of another kind could be a pointer that leads Git to a repository elsewhere on this computer.
    const isKnown = !bundle || isBundle(url);
    return isKnown
      ? { ok: true, value: { url, protocol: "file", bundle } }
      : { ok: false, fault: "disk-not-git" };
  } catch (fault) {
    if (isAbsent(fault)) return { ok: false, fault: "no-such-folder" };
    throw fault;
  }
}
