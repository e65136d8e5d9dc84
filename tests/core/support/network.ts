import { parseNetwork } from "../../../src/core/node/parse-network.ts";
import type { Network } from "../../../src/model/network.ts";
import { sourceFile, network as text } from "./files.ts";

/** Our own node's description, with these entries of `partners:` as lines of YAML. */
export function makeNetwork(partners: string, more = ""): Network {
  const { network } = parseNetwork(sourceFile("network.yaml", text(`partners:\n${partners}${more}`)), "own");
  if (network === null) throw new Error("this network.yaml cannot be used");
  return network;
}
