import type { ContentProblem } from "../../model/problems/content.ts";
import type { WrittenDocument, WrittenField } from "../../model/written.ts";
import { joinPointer, nameField, showText } from "../../values/json/pointer.ts";
import { suggestWord } from "../../values/suggest.ts";
import { missingKey } from "../files/missing-key.ts";
import type { Trust } from "../files/trust.ts";
import type { ParsedYaml } from "../files/yaml.ts";

const AGREEMENT_KEYS = ["parties", "fields", "clauses", "responsibilities"] as const;

/** Checks that an agreement's keys agree with each other and with its text; other documents must not have these keys. */
export function checkAgreement(
  written: WrittenDocument,
  locate: ParsedYaml["locate"],
  trust: Trust,
): ContentProblem[] {
  if (written.type !== "agreement") return checkOtherType(written, locate, trust);
  if (written.parties === undefined) return [missingKey("document", "parties", locate)];
  return [...checkFields(written, locate), ...checkResponsibilities(written, locate)];
}

function checkOtherType(
  written: WrittenDocument,
  locate: ParsedYaml["locate"],
  trust: Trust,
): ContentProblem[] {
  const { type } = written;
  const severity = trust === "own" ? "error" : "warning";
  const unwanted = AGREEMENT_KEYS.filter(
    (key) => written[key] !== undefined && !(key === "fields" && type === "form"),
  );
  return [
    ...unwanted.map((key): ContentProblem => {
      const types = key === "fields" ? ["agreement", "form"] : ["agreement"];
      return {
        code: "not-for-this-type",
        severity,
        place: locate(`/${key}`, "key"),
        field: key,
        key,
        type,
        types,
      };
    }),
    ...(type === "form" ? checkFields(written, locate) : []),
  ];
}

function checkFields(written: WrittenDocument, locate: ParsedYaml["locate"]): ContentProblem[] {
  return Object.entries(written.fields ?? {}).flatMap(([id, field]) =>
    checkField(joinPointer("/fields", id), field, written, locate),
  );
}

function checkField(
  at: string,
  field: WrittenField,
  whole: WrittenDocument,
  locate: ParsedYaml["locate"],
): ContentProblem[] {
  const { type, choices } = field;
  if ((type === "choice") !== (choices !== undefined)) {
    const unwanted = choices !== undefined;
    const place = unwanted ? locate(`${at}/choices`, "key") : locate(`${at}/type`, "value");
    return [
      { code: "choices-missing", severity: "error", place, field: nameField(at, whole), unwanted, type },
    ];
  }
  const words = Object.keys(choices ?? {});
  const answer = String(field.default);
  if (type !== "choice" || field.default === undefined || words.includes(answer)) return [];
  return [
    {
      code: "not-a-choice",
      severity: "error",
      place: locate(`${at}/default`, "value"),
      field: nameField(`${at}/default`, whole),
      found: showText(answer),
      choices: words,
      suggestion: suggestWord(answer, words),
    },
  ];
}

function checkResponsibilities(written: WrittenDocument, locate: ParsedYaml["locate"]): ContentProblem[] {
  const parties = Object.keys(written.parties ?? {});
  return Object.entries(written.responsibilities ?? {}).flatMap(([id, { duties }]): ContentProblem[] => {
    const at = `${joinPointer("/responsibilities", id)}/duties`;
    const strangers = Object.keys(duties).filter((party) => !parties.includes(party));
    if (strangers.length > 0) {
      return strangers.map((party) => ({
        code: "unknown-party",
        severity: "error",
        place: locate(joinPointer(at, party), "key"),
        field: nameField(at, written),
        party: showText(party),
        suggestion: suggestWord(party, parties),
        parties,
      }));
    }
    const leads = Object.keys(duties).filter((party) => duties[party] === "lead");
    if (leads.length === 1) return [];
    const field = nameField(at, written);
    return [
      {
        code: "not-one-lead",
        severity: "error",
        place: locate(at, "value"),
        field,
        responsibility: id,
        leads,
      },
    ];
  });
}
