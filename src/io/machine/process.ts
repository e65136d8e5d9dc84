import { env, kill, platform } from "node:process";

/** What Git needs to know about the computer, and nothing else: where programs are, proxies, and keys for `ssh:`. */
const PASSED = [
  "PATH",
  "HTTPS_PROXY",
  "https_proxy",
  "NO_PROXY",
  "no_proxy",
  "SSL_CERT_FILE",
  "SSL_CERT_DIR",
  "GIT_SSL_CAINFO",
  "GIT_SSL_CAPATH",
  "SYSTEMROOT",
];
const PASSED_FOR_SSH = ["HOME", "USERPROFILE", "SSH_AUTH_SOCK"];

/** A fresh environment for a child process. It has no prototype: a polluted `Object` cannot slip a variable in. */
export function makeEnvironment(own: Readonly<Record<string, string>>, ssh: boolean): Record<string, string> {
  const fresh: Record<string, string> = Object.create(null);
  for (const name of ssh ? [...PASSED, ...PASSED_FOR_SSH] : PASSED) {
    const value = env[name];
    if (value !== undefined) fresh[name] = value;
  }
  return Object.assign(fresh, own);
}

/** A secret from the environment, without the spaces and line ends often copied with one; null if it is not set or empty. */
export function readSecret(name: string): string | null {
  return env[name]?.trim() || null;
}

/** True where processes have groups and a POSIX shell: everywhere but on Windows. */
export const isPosix = platform !== "win32";

/** Ends a process and everything it started, at once. Does nothing if it has already ended. */
export function killGroup(pid: number): void {
  try {
    kill(isPosix ? -pid : pid, "SIGKILL");
  } catch {
    // It ended between the decision and the call, which is what was wanted.
  }
}

/** True while a process with this number exists. */
export function isRunning(pid: number): boolean {
  try {
    kill(pid, 0);
    return true;
  } catch (fault) {
    return fault instanceof Error && "code" in fault && fault.code === "EPERM";
  }
}
