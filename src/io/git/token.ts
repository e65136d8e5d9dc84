import type { NodeId } from "../../model/ids.ts";
import type { RemoteFault, Result, Way } from "../../model/remote.ts";
import { readSecret } from "../machine/process.ts";
import { type Location, locate } from "./location.ts";

/** The name of the environment variable with a private partner's token: `COMMONKIT_TOKEN_NL_NETWORK` for `nl-network`. */
function tokenName(node: NodeId): string {
  return `COMMONKIT_TOKEN_${node.toUpperCase().replaceAll("-", "_")}`;
}

/** The variable for a partner's token, and whether it is set. */
export function describeToken(node: NodeId): { name: string; isSet: boolean } {
  const name = tokenName(node);
  return { name, isSet: readSecret(name) !== null };
}

/** Where a source is read, with what lets us in; paths are taken from the node's root. */
export function locateWay(root: string, { address, token }: Way): Result<Location, RemoteFault> {
  const location = locate(root, address);
  return location.ok && token !== null ? { ok: true, value: addToken(location.value, token) } : location;
}

/**
 * The same location with its access token, if the environment has one for this partner; otherwise unchanged. The token goes to Git in
 * its environment, for this one server only: never as an argument that other users of the computer could see, never into a file.
 *
 * It is sent as a password (https://www.rfc-editor.org/rfc/rfc7617). Most hosts ignore the user name; for those that do not,
 * the value can be `name:token`.
 */
function addToken(location: Location, node: NodeId): Location {
  const token = readSecret(tokenName(node));
  if (token === null || (location.protocol !== "https" && location.protocol !== "http")) return location;
  const pair = token.includes(":") ? token : `x-access-token:${token}`;
  const env = {
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: `http.${new URL(location.url).origin}/.extraHeader`,
    GIT_CONFIG_VALUE_0: `Authorization: Basic ${Buffer.from(pair).toString("base64")}`,
  };
  return { ...location, env };
}
