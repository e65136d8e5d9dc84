import { statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import type { Address, RemoteFault, Result } from "../../model/remote.ts";
import { isAbsent, readText } from "../files/files.ts";
import { explainReadFault, ReadFailed } from "../files/read-fault.ts";
import type { Protocol } from "./git.ts";
import type { ObjectFormat } from "./object-format.ts";

/** An address as Git gets it. */
export interface Location {
  url: string;
  protocol: Protocol;
  /** The kind of repository that a bundle is of; null for what is none. A bundle cannot be asked for a single commit: it is unpacked first. */
  bundle: ObjectFormat | null;
  /** What Git needs in its environment for access; missing for a public repository. A secret: never shown, never written to a file. */
  env?: Readonly<Record<string, string>>;
}

/** https://git-scm.com/docs/gitformat-bundle */
const BUNDLE = /^# v[23] git bundle\n/;
const SHA256 = /^(?:@.*\n)*@object-format=sha256\n/;
/** Bytes of the start of a bundle that name what it needs. */
const START = 1024;

/** The kind of repository that a file is a bundle of; null if it does not start as a Git bundle does. */
export function readBundle(path: string): ObjectFormat | null {
  const start = readText(dirname(path), basename(path), START) ?? "";
  if (!BUNDLE.test(start)) return null;
  return SHA256.test(start.replace(BUNDLE, "")) ? "sha256" : "sha1";
}

/** Turns an address into what Git gets; paths are relative to the node's root. */
export function locate(root: string, address: Address): Result<Location, RemoteFault> {
  if (address.kind !== "disk") {
    const protocol = address.kind === "loopback" ? "http" : address.kind;
    return { ok: true, value: { url: address.url, protocol, bundle: null } };
  }
  const url = resolve(root, address.path);
  try {
    const isFile = statSync(url).isFile();
    const bundle = isFile ? readBundle(url) : null;
    // A file of another kind could be a pointer that leads Git to a repository elsewhere on this computer.
    const isKnown = !isFile || bundle !== null;
    return isKnown
      ? { ok: true, value: { url, protocol: "file", bundle } }
      : { ok: false, fault: "disk-not-git" };
  } catch (fault) {
    if (isAbsent(fault)) return { ok: false, fault: "no-such-folder" };
    const explained = explainReadFault(fault, url);
    if (explained instanceof ReadFailed) return { ok: false, fault: "unreadable" };
    throw fault;
  }
}
