import type { Agreement, AgreementTexts, Field } from "../../model/agreement.ts";
import type { WrittenDocument, WrittenField, WrittenTranslation } from "../../model/written.ts";
import { mapEach, toLine } from "./parse-context.ts";

/** What an agreement, or a form with fields, adds to a document; null for other documents. */
export function toAgreement(written: WrittenDocument): Agreement | null {
  if (written.type !== "agreement" && !(written.type === "form" && written.fields !== undefined)) return null;
  return {
    parties: mapEach(written.parties, ({ title, role }) => ({ title: toLine(title), role })),
    fields: mapEach(written.fields, toField),
    clauses: mapEach(written.clauses, ({ level, alternative = null, locked = false }) => ({
      level,
      alternative,
      locked,
    })),
    responsibilities: mapEach(written.responsibilities, ({ title, duties }) => ({
      title: toLine(title),
      duties,
    })),
  };
}

function toField(written: WrittenField): Field {
  return {
    label: toLine(written.label),
    type: written.type,
    required: written.required ?? false,
    help: written.help ?? null,
    default: written.default === undefined ? null : String(written.default),
    choices: written.choices ?? {},
  };
}

/** The words of an agreement that a translation has. */
export function toAgreementTexts({ parties, fields, responsibilities }: WrittenTranslation): AgreementTexts {
  return {
    parties: parties ?? {},
    fields: fields ?? {},
    responsibilities: responsibilities ?? {},
  };
}
