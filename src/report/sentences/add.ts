import type { AddProblem, AddUnreachable } from "../../model/problems/add.ts";
import { commands } from "../../values/commands.ts";
import { quote, suggest } from "./phrases.ts";
import type { Sentences } from "./sentences.ts";
import { faultWords, tokenAdvice } from "./sync-faults.ts";
import { addressFaults, describeMistake, listNames } from "./sync-words.ts";

const ADDRESS = "An address looks like https://git.nl-network.example/toolkits.git";

/** Words for why a partner is not added. */
export const addSentences: Sentences<AddProblem> = {
  "add-address-refused": ({ address, reason }) => ({
    sentence: `${quote(address)} cannot be the address of a partner: ${addressFaults[reason]}`,
    hint:
      reason === "password"
        ? `Write the address without it. For a private repository, put a token into the environment: COMMONKIT_TOKEN_ and the partner's id in capitals, with _ for hyphens.`
        : `${ADDRESS}; a folder, a Git bundle or an address on this computer (http://127.0.0.1:…) will do too.`,
  }),
  "add-unreachable": (problem) => ({
    sentence: `${faultWords(problem.reason)} ${quote(problem.address)}`,
    hint: adviseUnreachable(problem),
  }),
  "add-ref-missing": ({ address, ref, names }) => ({
    sentence: `There is no branch or tag called ${quote(ref)} at ${quote(address)}`,
    hint:
      names.length === 0
        ? "Write the name alone, for example: --ref v2"
        : `${listNames(names)} Name the right one with --ref`,
  }),
  "add-empty": ({ address }) => ({
    sentence: `The repository at ${quote(address)} is empty`,
    hint: "Ask the partner whether their files have moved to another address.",
  }),
  "add-not-a-node": ({ address, documents }) => ({
    sentence: `There is no “network.yaml” at ${quote(address)}, so it was not written for Commonkit`,
    hint:
      documents > 0
        ? "You can take it in all the same. Below is an entry for “network.yaml” to begin with; docs/adopt.md explains it."
        : "There is no Markdown in it either, so nothing can be taken in.",
  }),
  "add-description-unusable": ({ address, cause }) => ({
    sentence: `The file “network.yaml” at ${quote(address)} cannot be used${cause === null ? "" : ` (${describeMistake(cause)})`}`,
    hint: "Tell the partner. Without this file nobody knows who publishes the texts and under which licence.",
  }),
  "add-other-id": ({ asked, found }) => ({
    sentence: `This repository says that it is ${quote(found)}, not ${quote(asked)}`,
    hint: `If that is the partner you mean, run this again with --id ${found}`,
  }),
  "add-own": ({ id }) => ({
    sentence: `${quote(id)} is your own node: it cannot be its own partner`,
    hint: null,
  }),
  "add-already": ({ id, address, by }) => ({
    sentence:
      by === "id"
        ? `${quote(id)} is your partner already, at ${quote(address)}`
        : `This address is listed already, for your partner ${quote(id)}`,
    hint: `To change what you take, edit its entry in “network.yaml”. To take in what is new there, run: ${commands.sync(id)}`,
  }),
  "add-toolkit-unknown": ({ toolkit, toolkits }) => ({
    sentence: `The partner has no toolkit called ${quote(toolkit)}`,
    hint: suggest(null, toolkits),
  }),
  "add-no-address": ({ id }) => ({
    sentence: `${quote(id)} does not say at which address it is published, so nothing can be written as “url”`,
    hint: "Say it with --address https://… The folder or bundle is then read instead of it.",
  }),
  "add-substitute-taken": ({ address, substitute }) => ({
    sentence: `${quote(address)} is read from ${quote(substitute)} already, under “substitutes”`,
    hint: "Change or take out that line first.",
  }),
  "add-cannot-edit": () => ({
    sentence:
      "“network.yaml” is written in a way into which a partner cannot be put without touching the rest of it",
    hint: `Put the entry that is shown into it yourself, then run: ${commands.sync(null)}`,
  }),
};

function adviseUnreachable({ reason, token, isIdMissing }: AddUnreachable): string {
  if (reason === "no-such-folder") return `Look at the path. ${ADDRESS}`;
  if (reason === "disk-not-git")
    return "Look at the path. If it is the right bundle, copy it there once more, or ask the partner for a new one.";
  const isClosed = reason === "refused" || reason === "not-found";
  if (isClosed && token !== null) return tokenAdvice(token);
  return isClosed && isIdMissing
    ? "If the address is right and the repository is private, name the partner with --id, and put a token that may read it into the environment as COMMONKIT_TOKEN_ and that id in capitals, with _ for hyphens."
    : "Look at the address, try again later, or ask the partner.";
}
