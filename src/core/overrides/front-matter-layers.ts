import type { Clause } from "../../model/agreement.ts";
import type { Document } from "../../model/document.ts";
import type { ValueRefused } from "../../model/problems/override.ts";
import { cleanText } from "../../values/hidden.ts";
import { isMap } from "../../values/json/merge-patch.ts";

/** One value that an override's front matter changes. */
export interface ValueChange {
  /** As in `base:`: `@title`, `@fields.support.duration`, `@clauses.term`. */
  key: string;
  /** As in messages: `title`, `fields.support.duration`. */
  field: string;
  /** What the document says now; undefined if it has no such field or clause. */
  now: unknown;
  wanted: unknown;
  /** The document with the value, or why it cannot have it. */
  set: (document: Document) => Document | Pick<ValueRefused, "reason" | "allowed">;
}

const texts = ["title", "summary"] as const;
const lists = ["phase", "audience", "topic", "programme", "keywords"] as const;
const notValues = new Set(["overrides", "base"]);

/** The values that front matter changes, in the order of its keys; each field and each clause on its own. */
export function changedValues(
  document: Document,
  frontMatter: Readonly<Record<string, unknown>>,
): readonly ValueChange[] {
  return Object.entries(frontMatter).flatMap(([key, wanted]): readonly ValueChange[] => {
    if (notValues.has(key)) return [];
    if (key === "fields") return entriesOf(wanted).map(([id, field]) => changedField(document, id, field));
    if (key === "clauses")
      return entriesOf(wanted).map(([id, clause]) => changedClause(document, id, clause));
    return [changedKey(document, key, wanted)];
  });
}

function changedKey(document: Document, key: string, wanted: unknown): ValueChange {
  const change = { key: `@${key}`, field: key, wanted };
  const text = texts.find((name) => name === key);
  if (text) {
    const value = typeof wanted === "string" ? cleanText(wanted) : "";
    return {
      ...change,
      now: document[text],
      set: (to) => (value === "" ? wrong() : { ...to, [text]: value }),
    };
  }
  const list = lists.find((name) => name === key);
  if (list) {
    const values =
      Array.isArray(wanted) && wanted.every((word) => typeof word === "string")
        ? wanted.map(cleanText)
        : null;
    return {
      ...change,
      now: document[list],
      set: (to) => (values === null ? wrong() : { ...to, [list]: values }),
    };
  }
  return {
    ...change,
    now: undefined,
    set: () => ({ reason: "key", allowed: [...texts, ...lists, "fields", "clauses"] }),
  };
}

function changedField(document: Document, id: string, written: unknown): ValueChange {
  const field = own(document.agreement?.fields, id);
  const parts = new Map(entriesOf(written));
  const answer = parts.get("default");
  const wanted = typeof answer === "number" || typeof answer === "boolean" ? String(answer) : answer;
  return {
    key: `@fields.${id}`,
    field: `fields.${id}.default`,
    now: field?.default,
    wanted,
    set: (to) => {
      if (!field || !to.agreement)
        return { reason: "unknown", allowed: Object.keys(document.agreement?.fields ?? {}) };
      if (parts.size !== 1 || (wanted !== null && typeof wanted !== "string")) return wrong();
      if (field.type === "choice" && wanted !== null && !Object.hasOwn(field.choices, wanted)) {
        return { reason: "wrong", allowed: Object.keys(field.choices) };
      }
      const fields = { ...to.agreement.fields, [id]: { ...field, default: wanted } };
      return { ...to, agreement: { ...to.agreement, fields } };
    },
  };
}

function changedClause(document: Document, id: string, written: unknown): ValueChange {
  const clause = own(document.agreement?.clauses, id);
  const wanted = readClause(written, clause ?? { level: "optional", alternative: null, locked: false });
  return {
    key: `@clauses.${id}`,
    field: `clauses.${id}`,
    now: clause,
    wanted,
    set: (to) => {
      if (!to.agreement) return { reason: "key", allowed: [] };
      if (wanted === null) return wrong();
      if (clause?.locked) return { reason: "locked", allowed: [] };
      if (clause?.level === "mandatory" && wanted.level !== "mandatory")
        return { reason: "mandatory", allowed: [] };
      return { ...to, agreement: { ...to.agreement, clauses: { ...to.agreement.clauses, [id]: wanted } } };
    },
  };
}

/** A clause with its changes applied; null if one of them is not a value for a clause. */
function readClause(written: unknown, clause: Clause): Clause | null {
  const entries = entriesOf(written);
  const { level, alternative, locked } = Object.fromEntries(entries);
  if (entries.some(([key]) => !["level", "alternative", "locked"].includes(key)) || entries.length === 0)
    return null;
  if (level !== undefined && level !== "mandatory" && level !== "optional") return null;
  if (alternative !== undefined && alternative !== null && typeof alternative !== "string") return null;
  if (locked !== undefined && typeof locked !== "boolean") return null;
  return {
    level: level ?? clause.level,
    alternative: alternative === undefined ? clause.alternative : alternative,
    locked: locked ?? clause.locked,
  };
}

const wrong = () => ({ reason: "wrong", allowed: [] }) as const;

const entriesOf = (value: unknown): readonly [string, unknown][] =>
  isMap(value) ? Object.entries(value) : [];

const own = <T>(map: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  map && Object.hasOwn(map, key) ? map[key] : undefined;
