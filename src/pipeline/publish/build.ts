import { describeFailed } from "../../core/catalog/failed-page.ts";
import { formatHsds } from "../../core/hsds/export.ts";
import { cutIndex } from "../../core/search/index-parts.ts";
import { examine, listProblems } from "../../core/standing/examine.ts";
import { readGenerator } from "../../io/machine/generator.ts";
import { judgeOut } from "../../io/site/out-folder.ts";
import { discard, openStaging, publishFolder, publishRelease, writeAssets } from "../../io/site/release.ts";
import { type Renderer, startRenderer } from "../../io/site/renderer.ts";
import { writeSearchIndex } from "../../io/site/search-index.ts";
import type { NodeId } from "../../model/ids.ts";
import type { Problem } from "../../model/problems/problem.ts";
import { startOf } from "../../values/place.ts";
import { loadNode } from "../node/load.ts";
import { describeMachineFault, PATIENCE, withTurn } from "../node/turn.ts";

/** The result of a build. */
export interface BuildResult {
  /** False if the node's own configuration is wrong, or `_site` is in the way: nothing was published. */
  published: boolean;
  /** How many documents, counted once in each language, are on the site. */
  pages: number;
  problems: readonly Problem[];
  /** Texts of the files that problems point into, keyed by path. */
  sources: ReadonlyMap<string, string>;
}

/** The steps of a build, for showing progress. */
export type BuildStep = "reading" | "pages" | "search";

/** Seconds that a program of a build gets at least, and for each page: only one that hangs needs more. */
const LEAST = 600;
const EACH = 1;

/**
 * Makes a site from files, without any network: reads, checks, applies the layers, writes pages and search in a staging folder, and
 * puts everything in place. `out` is a plain folder to write instead of `_site`. It has the turn in the folder all the time: no other command
 * changes the files while they are read, and of two builds neither deletes what the other has started.
 */
export async function build(
  root: string,
  out: string | null,
  onStep: (step: BuildStep) => void,
  patience = PATIENCE,
): Promise<BuildResult> {
  const refuse = (problem: Problem) => ({
    published: false,
    pages: 0,
    problems: [problem],
    sources: new Map(),
  });
  let now: BuildStep = "reading";
  const note = (step: BuildStep) => {
    now = step;
    onStep(step);
  };
  const done = await withTurn(
    root,
    async () => {
      const renderer = startRenderer();
      try {
        return await buildInTurn(root, out, renderer, note);
      } catch (fault) {
        return refuse(describeFault(fault, now));
      } finally {
        renderer.stop();
      }
    },
    patience,
  );
  return done.ok ? done.value : refuse(done.problem);
}

/** Why a build could not be completed; throws a bug in Commonkit again. */
function describeFault(fault: unknown, step: BuildStep): Problem {
  const problem = describeMachineFault(fault, step === "reading" ? "pages" : step);
  return problem.code === "cannot-write" ? { ...problem, what: "site" } : problem;
}

async function buildInTurn(
  root: string,
  out: string | null,
  renderer: Renderer,
  onStep: (step: BuildStep) => void,
): Promise<BuildResult> {
  onStep("reading");
  const loaded = await loadNode(root);
  const { node, sources } = loaded;
  if (!node) return { published: false, pages: 0, problems: loaded.problems, sources };
  const { id } = node.network;
  const refusal = out === null ? null : refuseOut(root, out, id);
  if (refusal !== null) return { published: false, pages: 0, problems: [refusal], sources };
  const examined = examine({ ...loaded, node }, { generator: await readGenerator(), partners: true });
  const { catalog } = examined;
  const problems = listProblems(examined, node);

  onStep("pages");
  const seconds = LEAST + EACH * catalog.pages.length;
  const staging = await openStaging(root);
  try {
    const failed = await renderer.write(JSON.stringify(catalog), staging, seconds);
    const services = new TextEncoder().encode(formatHsds(catalog.services));
    await writeAssets(new Map([...node.files, ["services.json", services]]), staging);

    onStep("search");
    await writeSearchIndex(staging, cutIndex, seconds);
    const refusal = await publish(root, staging, out, id);
    const made = [...problems, ...describeFailed(failed, catalog)];
    const all = refusal === null ? made : [...made, refusal];
    return { published: refusal === null, pages: catalog.pages.length, problems: all, sources };
  } finally {
    await discard(staging);
  }
}

/** Puts a finished site in its place; why not, if something else is there. */
async function publish(
  root: string,
  staging: string,
  out: string | null,
  id: NodeId,
): Promise<Problem | null> {
  if (out === null) {
    const isPublished = await publishRelease(root, staging);
    return isPublished
      ? null
      : { code: "site-folder-in-the-way", severity: "error", place: startOf("_site") };
  }
  // A build takes a while: someone may have put something there since.
  const late = refuseOut(root, out, id);
  if (late === null) await publishFolder(staging, out, id);
  return late;
}

function refuseOut(root: string, out: string, id: string): Problem | null {
  const refused = judgeOut(root, out, id);
  return refused && { code: "out-refused", severity: "error", place: startOf(""), ...refused };
}
