import type { PlaceholderProblem } from "../../model/problems/placeholder.ts";
import { quote } from "./phrases.ts";
import type { Sentences } from "./sentences.ts";

/** Words for mistakes in what a text refers to. */
export const placeholderSentences: Sentences<PlaceholderProblem> = {
  "fact-unknown": ({ reference }) => ({
    sentence: `There is no fact ${quote(reference)}`,
    hint: "Check for a typo in the name. Facts are in the folders “facts”. Until you correct it, the page shows the name.",
  }),
  "term-unknown": ({ reference }) => ({
    sentence: `The glossary has no term ${quote(reference)}`,
    hint: "Check for a typo in the name, or add the term to a file in a folder “terms”.",
  }),
  "field-unknown": ({ reference }) => ({
    sentence: `This document has no field ${quote(reference)}`,
    hint: "Check for a typo in the name, or add the field under “fields:” at the top of the file.",
  }),
  "service-unknown": ({ reference }) => ({
    sentence: `There is no service ${quote(reference)}`,
    hint: "Check for a typo in the name. Each service is a file in a folder “services”.",
  }),
  "services-none": ({ written }) => ({
    sentence: `No service matches ${quote(written)}, and the page says so`,
    hint: "Add a service for your area in a folder “services”.",
  }),
  "services-query-wrong": ({ written }) => ({
    sentence: `${quote(written)} does not say which services to show`,
    hint: "Write for example ::services{topic=housing} or ::services{topic=housing phase=arrival}",
  }),
  "page-full": ({ document, limit, most }) => ({
    sentence: {
      page_services: `${quote(document)} asks for more than ${most} services, so its page shows the first ${most} and a link to the list`,
      page_bytes: `What ${quote(document)} asks for is more than ${most} bytes, so its page shows only the first part of it`,
      pages_bytes: `What the texts of this organisation ask for is more than ${most} bytes, so the page ${quote(document)} does not show all of it`,
    }[limit],
    hint: `Write fewer placeholders. If all of this must be on the page, increase “${limit}” under “limits” in “network.yaml”.`,
  }),
  "placeholder-misplaced": ({ written, reason }) => ({
    sentence: {
      "own-line": `${quote(written)} is in the middle of a line, where services cannot be shown`,
      top: `${quote(written)} is in a list or a quotation, where services cannot be shown`,
      "in-line": `${quote(written)} cannot be filled in as it is written`,
      forms: `${quote(written)} is a field to fill in, which only agreements and forms can have`,
    }[reason],
    hint: {
      "own-line": "Put it on its own line, with two colons in front: ::service[housing-desk]",
      top: "Put it on its own line after the list or quotation, without spaces in front.",
      "in-line": "Write one colon and square brackets, for example :fact[nl.support-period]",
      forms: "Delete it, or use a fact: :fact[nl.support-period]",
    }[reason],
  }),
  "link-refused": ({ address, reason }) => ({
    sentence:
      reason === "http"
        ? `The link to ${quote(address)} is not secure, so the page shows its words without the link`
        : `${quote(address)} cannot be the address of a link here`,
    hint:
      reason === "http"
        ? "Write https:// instead if the page opens at that address."
        : "Write an address that begins with https://, mailto: or tel:, or the path from this file to another one.",
  }),
  "link-lost": ({ address }) => ({
    sentence: `The link to ${quote(address)} leads to nothing on this site`,
    hint: "Check for a typo in the address. When the site does not have the text, the page shows the words without a link.",
  }),
  "picture-lost": ({ address, elsewhere }) => ({
    sentence: elsewhere
      ? `The picture ${quote(address)} is on another site, which could see who reads this page`
      : `There is no picture ${quote(address)}`,
    hint: elsewhere
      ? "If you have permission, save the picture in the same folder as this file and write its name. Until then, the page shows its description."
      : "Save it in the same folder as this file, or check for a typo in its name. Until then, the page shows its description.",
  }),
};
