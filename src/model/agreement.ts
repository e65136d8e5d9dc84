/** What an agreement adds to a document: its parties, fields, clauses and who does what. The clause texts are the document's sections. */
export interface Agreement {
  parties: Readonly<Record<string, Party>>;
  fields: Readonly<Record<string, Field>>;
  /** Keyed by section id. */
  clauses: Readonly<Record<string, Clause>>;
  /** Rows of the role matrix. */
  responsibilities: Readonly<Record<string, Responsibility>>;
}

/** A side of the agreement. */
export interface Party {
  title: string;
  role: string;
}

/** A field to fill in; the key is `<party>.<name>` or a name of its own. */
export interface Field {
  label: string;
  type:
    | "text"
    | "longtext"
    | "date"
    | "duration"
    | "money"
    | "int"
    | "bool"
    | "email"
    | "phone"
    | "url"
    | "choice";
  required: boolean;
  help: string | null;
  default: string | null;
  choices: Readonly<Record<string, string>>;
}

/** How a section works as a clause. */
export interface Clause {
  level: "mandatory" | "optional";
  /** Clauses with the same word here are alternatives: exactly one is chosen. */
  alternative: string | null;
  locked: boolean;
}

/** What a party does for one responsibility. */
export type Duty = "lead" | "does" | "supports" | "informed" | "approves" | "none";

/** One row of the role matrix: a duty for each party, keyed by party. */
export interface Responsibility {
  title: string;
  duties: Readonly<Record<string, Duty>>;
}

/** The words of an agreement in another language, applied by id; empty maps if nothing is translated. */
export interface AgreementTexts {
  parties: Readonly<Record<string, { title: string }>>;
  fields: Readonly<Record<string, Partial<Pick<Field, "label" | "help" | "choices">>>>;
  responsibilities: Readonly<Record<string, { title: string }>>;
}
