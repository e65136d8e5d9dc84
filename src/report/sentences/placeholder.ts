import type { PlaceholderProblem } from "../../model/problems/placeholder.ts";
import { quote } from "./phrases.ts";
import type { Sentences } from "./sentences.ts";

/** Words for what can be wrong with what a text refers to. */
export const placeholderSentences: Sentences<PlaceholderProblem> = {
  "fact-unknown": ({ reference }) => ({
    sentence: `There is no fact ${quote(reference)}`,
    hint: "Look for a slip in the name; facts stand in the folders “facts”. Until then the page shows the name as it is.",
  }),
  "term-unknown": ({ reference }) => ({
    sentence: `The word list has no ${quote(reference)} in the language of this page`,
    hint: "Look for a slip in the name, or add the word in this language to a file in a folder “terms”.",
  }),
  "field-unknown": ({ reference }) => ({
    sentence: `This document has no blank ${quote(reference)}`,
    hint: "Look for a slip in the name, or add it under “fields:” at the top of the file.",
  }),
  "service-unknown": ({ reference }) => ({
    sentence: `There is no service ${quote(reference)}`,
    hint: "Look for a slip in the name; services stand in the folders “services”, one file each.",
  }),
  "services-none": ({ written }) => ({
    sentence: `No service fits ${quote(written)}; the page says so`,
    hint: "Add a service of your area in a folder “services”.",
  }),
  "services-query-wrong": ({ written }) => ({
    sentence: `${quote(written)} does not say which services to show`,
    hint: "Write, for example, ::services{topic=housing} or ::services{topic=housing phase=arrival}",
  }),
  "placeholder-misplaced": ({ written, reason }) => ({
    sentence: {
      "own-line": `${quote(written)} stands in the middle of a line, where no services can be shown`,
      top: `${quote(written)} stands in a list or a quotation, where no services can be shown`,
      "in-line": `${quote(written)} cannot be filled in as it is written`,
      forms: `${quote(written)} is a blank to be filled in, and only agreements and forms have those`,
    }[reason],
    hint: {
      "own-line": "Put it on a line of its own, with two colons in front: ::service[housing-desk]",
      top: "Put it on a line of its own outside the list, without spaces in front.",
      "in-line": "Write one colon and square brackets, for example :fact[nl.support-period]",
      forms: "Take it out, or use a fact: :fact[nl.support-period]",
    }[reason],
  }),
  "link-refused": ({ address, reason }) => ({
    sentence:
      reason === "http"
        ? `The link to ${quote(address)} is not secure, so it is not made`
        : `${quote(address)} is no address that a link can have here`,
    hint:
      reason === "http"
        ? "Write https:// in front, if the page can be reached so."
        : "A link begins with https://, mailto: or tel:, or leads to a file beside this one.",
  }),
  "link-lost": ({ address }) => ({
    sentence: `The link to ${quote(address)} leads to nothing on this site`,
    hint: "Look for a slip in it. Links to texts that the site does not have are shown without a link.",
  }),
  "picture-lost": ({ address, elsewhere }) => ({
    sentence: elsewhere
      ? `The picture ${quote(address)} lies on another site, which would learn who reads this page`
      : `The picture ${quote(address)} is not there`,
    hint: elsewhere
      ? "Put the picture beside this file, if you may, and write its name. Its description is shown until then."
      : "Put it beside this file, or look for a slip in its name. Its description is shown until then.",
  }),
};
