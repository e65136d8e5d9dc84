import type { AddProblem, AddUnreachable } from "../../model/problems/add.ts";
import { commands } from "../../values/commands.ts";
import { suggestWord } from "../../values/suggest.ts";
import { DOORS, faultHint, faultWords, isSameAdvice } from "./fault-words.ts";
import { quote, suggest } from "./phrases.ts";
import type { Sentences } from "./sentences.ts";
import { tokenAdvice } from "./sync-faults.ts";
import { addressFaults, describeMistake, listNames } from "./sync-words.ts";

const ADDRESS = "An address looks like https://git.nl-network.example/toolkits.git";

/** Words for why a partner is not added. */
export const addSentences: Sentences<AddProblem> = {
  "add-address-refused": ({ address, reason }) => ({
    sentence: `${quote(address)} cannot be the address of a partner: ${addressFaults[reason]}`,
    hint:
      reason === "password"
        ? `Write the address without it. For a private repository, set an environment variable to a token that can read it. Its name is COMMONKIT_TOKEN_ and the partner's id in capitals, with _ for hyphens.`
        : `${ADDRESS}. You can also give a folder, a Git bundle or an address on this computer (http://127.0.0.1:…).`,
  }),
  "add-unreachable": (problem) => ({
    sentence: `This partner could not be read: ${faultWords(problem.reason, quote(problem.address))}`,
    hint: adviseUnreachable(problem),
  }),
  "add-ref-missing": ({ address, ref, names }) => ({
    sentence: `There is no branch or tag called ${quote(ref)} at ${quote(address)}`,
    hint:
      names.length === 0
        ? "Write only the name, for example: --ref v2"
        : `${listNames(names)} Choose one of them with --ref`,
  }),
  "add-empty": ({ address }) => ({
    sentence: `The repository at ${quote(address)} is empty`,
    hint: "Ask the partner whether their files have moved to another address.",
  }),
  "add-not-a-node": ({ address, documents }) => ({
    sentence: `There is no “network.yaml” at ${quote(address)}, so it was not written for Commonkit`,
    hint:
      documents > 0
        ? "You can still use it. Below is an entry for “network.yaml” to start with; docs/adopt.md explains it."
        : "It has no Markdown files either, so there is nothing to use.",
  }),
  "add-description-unusable": ({ address, cause }) => ({
    sentence: `The file “network.yaml” at ${quote(address)} cannot be used${cause === null ? "" : ` (${describeMistake(cause)})`}`,
    hint: "Tell the partner. This file says who publishes the texts, and under which licence.",
  }),
  "add-other-id": ({ asked, found }) => ({
    sentence: `This repository says that it is ${quote(found)}, not ${quote(asked)}`,
    hint: `If that is the partner you mean, run this again with --id ${found}`,
  }),
  "add-own": ({ id }) => ({
    sentence: `${quote(id)} is your own organisation, which cannot be its own partner`,
    hint: null,
  }),
  "add-already": ({ id, address, by }) => ({
    sentence:
      by === "id"
        ? `${quote(id)} is already your partner, at ${quote(address)}`
        : `This address is already listed, for your partner ${quote(id)}`,
    hint: `To change what you fetch, edit its entry in “network.yaml”. To fetch what is new there, run: ${commands.sync(id)}`,
  }),
  "add-toolkit-unknown": ({ toolkit, toolkits }) => ({
    sentence: `The partner has no toolkit called ${quote(toolkit)}`,
    hint: suggest(suggestWord(toolkit, toolkits), toolkits),
  }),
  "add-no-address": ({ id }) => ({
    sentence: `${quote(id)} does not say at which address it is published, so there is no address to write as “url”`,
    hint: "Give its address with --address https://… The folder or bundle is then read instead.",
  }),
  "add-substitute-taken": ({ address, substitute }) => ({
    sentence: `${quote(address)} is already read from ${quote(substitute)}, under “substitutes”`,
    hint: "Change or delete that line first.",
  }),
  "add-cannot-edit": () => ({
    sentence: "Commonkit cannot add a partner to “network.yaml” without changing the rest of the file",
    hint: `Add the entry shown here to it yourself, then run: ${commands.sync(null)}`,
  }),
};

function adviseUnreachable({ reason, token, isIdMissing }: AddUnreachable): string {
  if (reason === "no-such-folder") return `Check the path. ${ADDRESS}`;
  if (reason === "disk-not-git")
    return "Check the path. If it is the right bundle, copy it there again, or ask the partner for a new one.";
  const isClosed = DOORS.has(reason);
  if (isClosed && token !== null) return tokenAdvice(token);
  if (isClosed && isIdMissing)
    return "If the address is right and the repository is private, give the partner's id with --id, and set an environment variable to a token that can read it. Its name is COMMONKIT_TOKEN_ and that id in capitals, with _ for hyphens.";
  return isSameAdvice(reason) ? faultHint(reason) : "Check the address, try again later, or ask the partner.";
}
