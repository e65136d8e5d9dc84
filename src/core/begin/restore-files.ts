import type { Commit, NodeId } from "../../model/ids.ts";
import { assetAddress } from "../catalog/asset-address.ts";
import { oneForm } from "../documents/path-of-link.ts";
import { viewLocally } from "../localise/local-view.ts";
import type { LocalNode } from "../localise/plan.ts";
import { parseNode } from "../node/parse-node.ts";

/** A file of a partner as this repository had it; the path is the one in the partner's repository. */
export interface EarlierFile {
  path: string;
  bytes: Uint8Array;
  /** The partner's commit in which these bytes arrived; null if that is not known. */
  since: Commit | null;
}

/** The node as it would be if a partner still had these files. */
export function restoreFiles(node: LocalNode, of: NodeId, files: readonly EarlierFile[]): LocalNode {
  const root = `partners/${of}/`;
  const isText = (path: string) => /\.(md|yaml)$/.test(path);
  const texts = files.flatMap(({ path, bytes }) =>
    isText(path) ? [[root + path, new TextDecoder().decode(bytes)] as const] : [],
  );
  const sources = new Map([...node.sources, ...texts]);
  const earlier = new Map(files.map(({ path, since }) => [path, since]));
  const written = [...sources].flatMap(([path, text]) => {
    if (!path.startsWith(root)) return [];
    const own = path.slice(root.length);
    const commit = earlier.get(own) ?? node.lock.sources[of]?.files[own]?.since ?? null;
    return [{ origin: { node: of, commit, path: own }, path, text }];
  });
  const { content } = parseNode(of, written, "partner");
  const contents = node.contents.map((one) => (one.id === of ? content : one));
  const pictures = files
    .filter(({ path }) => !isText(path))
    .map(({ path, bytes }) => ({ path: oneForm(root + path), bytes, address: assetAddress(path, bytes) }));
  return {
    ...node,
    sources,
    contents,
    view: viewLocally(contents),
    assets: new Map([...node.assets, ...pictures.map(({ path, address }) => [path, address] as const)]),
    files: new Map([...node.files, ...pictures.map(({ address, bytes }) => [address, bytes] as const)]),
  };
}
