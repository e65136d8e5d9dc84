import { spawn } from "node:child_process";
import { appendFile, mkdir, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { type ExampleFile, formatTree } from "./folder.ts";

/** A commit to be made from files. */
interface Draft {
  ref: string;
  parents: readonly string[];
  message: string;
  /** Seconds since 1970, UTC. */
  seconds: number;
}

/** When every example was first committed: 2026-11-20 09:00 UTC. With another moment every machine would have other commits. */
const firstMoment = Date.UTC(2026, 10, 20, 9) / 1000;
const main = "refs/heads/main";
const fresh = "refs/examples/fresh";

/**
 * Brings an example's repository to the files as they stand: `made` for a new one, `updated` when the files had changed,
 * `unchanged` else. `locked` is the commit that the node's lock names, if any.
 *
 * A new machine makes one commit out of the present files, the same everywhere, and the lock in this repository names it. On
 * a machine that has an older one, an edit becomes a commit on top of it, so that it arrives as an update and not as rewritten
 * history. That commit has the one of a new machine as its second parent: whichever of the two a lock names, `main` follows
 * from it. Where the lock already names the new machine's commit (someone pulled), `main` simply goes there.
 */
export async function updateRepository(
  path: string,
  id: string,
  files: readonly ExampleFile[],
  locked: string | null,
): Promise<"made" | "updated" | "unchanged"> {
  const first = { ref: fresh, parents: [], message: `Example content of ${id}\n`, seconds: firstMoment };
  if (!(await exists(path))) {
    await makeRepository(path, files, first);
    return "made";
  }
  const same = (await git(path, ["ls-tree", "-r", "-z", fresh])) === formatTree(files);
  if (!same) await commit(path, files, first);
  const [freshCommit = "", freshTree, mainCommit = "", mainTree] = (
    await git(path, ["rev-parse", fresh, `${fresh}^{tree}`, main, `${main}^{tree}`])
  ).split("\n");
  if (mainCommit !== freshCommit && locked === freshCommit) {
    await git(path, ["update-ref", main, freshCommit]);
    return "updated";
  }
  if (mainTree === freshTree) return "unchanged";
  const age = Number(await git(path, ["rev-list", "--count", "--first-parent", main]));
  await commit(path, files, {
    ref: main,
    parents: [mainCommit, freshCommit],
    message: `Example content of ${id}, edited on this computer\n`,
    seconds: firstMoment + age * 60,
  });
  return "updated";
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Makes a bare repository with one commit, from which any commit may be fetched. */
async function makeRepository(path: string, files: readonly ExampleFile[], first: Draft): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  // Made next to its place and then moved, so that a run that is cut off leaves no half repository.
  const beside = `${path}.${process.pid}`;
  await rm(beside, { recursive: true, force: true });
  await git(dirname(path), [
    "init",
    "-q",
    "--bare",
    "--template=",
    "--object-format=sha1",
    "-b",
    "main",
    beside,
  ]);
  await appendFile(`${beside}/config`, "[uploadpack]\n\tallowAnySHA1InWant = true\n\tallowFilter = true\n");
  await commit(beside, files, first);
  await git(beside, ["update-ref", main, fresh]);
  await rename(beside, path);
}

/** https://git-scm.com/docs/git-fast-import */
async function commit(path: string, files: readonly ExampleFile[], draft: Draft): Promise<void> {
  const who = `Commonkit examples <examples@commonkit.example> ${draft.seconds} +0000`;
  const [first, ...others] = draft.parents;
  const parts: (string | Buffer)[] = [
    `commit ${draft.ref}\nauthor ${who}\ncommitter ${who}\n${data(draft.message)}`,
    first ? `from ${first}\n` : "",
    ...others.map((parent) => `merge ${parent}\n`),
    "deleteall\n",
    ...files.flatMap(({ path: name, bytes }) => [
      `M 100644 inline ${JSON.stringify(name)}\ndata ${bytes.length}\n`,
      bytes,
      "\n",
    ]),
    "done\n",
  ];
  const stream = Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : part)));
  await git(path, ["fast-import", "--quiet", "--force", "--done"], stream);
}

const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}`;

/** Runs git with nobody's configuration, and gives back what it said. Throws when it fails. */
function git(folder: string, args: readonly string[], input: Buffer | null = null): Promise<string> {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"));
  const env = {
    ...Object.fromEntries(inherited),
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
    LC_ALL: "C",
  };
  return new Promise((done, fail) => {
    const child = spawn("git", args, { cwd: folder, env });
    const said: Buffer[] = [];
    const complained: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => said.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => complained.push(chunk));
    child.on("error", fail);
    // When git stops early, its exit code says more than the broken pipe.
    child.stdin.on("error", () => undefined);
    child.on("close", (code) =>
      code === 0
        ? done(Buffer.concat(said).toString("utf8"))
        : fail(
            new Error(
              `git ${args[0]} stopped with ${code}: ${Buffer.concat(complained).toString("utf8").trim()}`,
            ),
          ),
    );
    child.stdin.end(input ?? undefined);
  });
}
