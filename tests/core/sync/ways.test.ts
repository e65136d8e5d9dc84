import { expect, test } from "vitest";
import { settleAddresses } from "../../../src/core/sync/address.ts";
import { listOwn } from "../../../src/core/sync/queue.ts";
import { listWays } from "../../../src/core/sync/ways.ts";
import { makeNetwork } from "../support/network.ts";

const url = "https://git.example/nl.git";
const near = "https://git.example/mirror/nl.git";
const far = "https://elsewhere.example/nl.git";

/** Whose token may be shown at each address of a partner, in order. */
function tokensOf(via: string, substitutes: Readonly<Record<string, string>> = {}) {
  const network = makeNetwork(`  - { id: nl-network, url: ${url}, mirrors: [${near}, ${far}] }\n`);
  const [asked] = listOwn(network);
  if (asked === undefined) throw new Error("no partner");
  const addresses = settleAddresses(asked.partner, substitutes, true);
  if (!addresses.ok) throw new Error(addresses.fault.reason);
  return listWays(network.id, { ...asked, via }, addresses.value).map(({ token }) => token);
}

test("a token is shown at the address that we wrote, and at mirrors on the same server; nowhere else", () => {
  expect(tokensOf("our-node")).toEqual(["nl-network", "nl-network", null]);
});

test("nobody's is shown where others chose the address", () => {
  expect(tokensOf("another-partner")).toEqual([null, null, null]);
});

test("a folder needs none; a server on this machine stands for the address itself", () => {
  expect(tokensOf("our-node", { [url]: "../nl.bundle" })).toEqual([null, "nl-network", null]);
  expect(tokensOf("our-node", { [url]: "http://127.0.0.1:8000/nl.git" })).toEqual([
    "nl-network",
    "nl-network",
    null,
  ]);
});
