import { formatHsds } from "../../core/hsds/export.ts";
import { cutIndex } from "../../core/search/index-parts.ts";
import { examine, listProblems } from "../../core/standing/examine.ts";
import { readGenerator } from "../../io/machine/generator.ts";
import { judgeOut } from "../../io/site/out-folder.ts";
import { openStaging, publishFolder, publishRelease, writeAssets } from "../../io/site/release.ts";
import { type Renderer, startRenderer } from "../../io/site/renderer.ts";
import { writeSearchIndex } from "../../io/site/search-index.ts";
import type { Problem } from "../../model/problems/problem.ts";
import { startOf } from "../../values/place.ts";
import { loadNode } from "../node/load.ts";
import { inTurn } from "../node/turn.ts";

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

/** Seconds to wait for another run in the same folder: a sync is often nearly done. */
const PATIENCE = 30;

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
  const done = await inTurn(root, patience, async () => {
    const renderer = startRenderer();
    try {
      return await buildInTurn(root, out, renderer, onStep);
    } finally {
      renderer.stop();
    }
  });
  return done.ok ? done.value : { published: false, pages: 0, problems: [done.problem], sources: new Map() };
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
  const staging = await openStaging(root);
  await renderer.write(JSON.stringify(catalog), staging);
  const services = new TextEncoder().encode(formatHsds(catalog.services));
  await writeAssets(new Map([...node.files, ["services.json", services]]), staging);

  onStep("search");
  await writeSearchIndex(staging, cutIndex);
  const done = { pages: catalog.pages.length, sources };
  if (out !== null) {
    // A build takes a while: someone may have put something there since.
    const late = refuseOut(root, out, id);
    if (late !== null) return { ...done, published: false, problems: [...problems, late] };
    await publishFolder(staging, out, id);
  } else if (!(await publishRelease(root, staging))) {
    const inTheWay: Problem = {
      code: "site-folder-in-the-way",
      severity: "error",
      place: startOf("_site"),
    };
    return { ...done, published: false, problems: [...problems, inTheWay] };
  }
  return { ...done, published: true, problems };
}

function refuseOut(root: string, out: string, id: string): Problem | null {
  const refused = judgeOut(root, out, id);
  return refused && { code: "out-refused", severity: "error", place: startOf(""), ...refused };
}
