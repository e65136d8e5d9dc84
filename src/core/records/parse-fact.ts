import type { Fact, FactChange, Term } from "../../model/fact.ts";
import type { ContentProblem } from "../../model/problems/content.ts";
import type { SourceFile } from "../../model/source.ts";
import type { WrittenFact, WrittenFactChange } from "../../model/written.ts";
import { joinPointer } from "../../values/json/pointer.ts";
import { type NodeContext, originOf } from "../documents/parse-context.ts";
import { checkShape } from "../files/check-shape.ts";
import { parseYaml } from "../files/yaml.ts";

/** Parses a file of facts, or of changes to another node's facts if `overrides:` is at its top; null if it cannot be used. */
export function parseFacts(
  file: SourceFile,
  group: string,
  context: NodeContext,
): { facts: Fact[] | null; changes: FactChange[]; problems: ContentProblem[] } {
  const yaml = parseYaml(file.text, file.path);
  const from = originOf(file, context);
  if (yaml.value !== null && Object.hasOwn(yaml.value, "overrides")) {
    const { value, problems } = checkShape("fact-changes", yaml, context.trust);
    if (value === null) return { facts: null, changes: [], problems };
    const { overrides, ...entries } = value;
    const changes = Object.entries(entries as Record<string, WrittenFactChange>).map(([key, written]) => {
      const { base, accepted: _looked, ...values } = written;
      const made = base === undefined ? {} : { base };
      return { fact: `${overrides}/${group}.${key}`, ...from, change: toChange(values), ...made };
    });
    return { facts: [], changes, problems };
  }
  const { value, problems } = checkShape("facts", yaml, context.trust);
  if (value === null) return { facts: null, changes: [], problems };
  for (const [key, { valid_from: from, valid_to: to }] of Object.entries(value)) {
    if (from === undefined || to === undefined || from <= to) continue;
    const place = yaml.locate(joinPointer(joinPointer("", key), "valid_to"), "value");
    problems.push({ code: "days-reversed", severity: "error", place, from, to });
  }
  if (problems.some(({ severity }) => severity === "error")) return { facts: null, changes: [], problems };
  const facts = Object.entries(value).map(([key, written]) => {
    return { id: `${context.node}/${group}.${key}`, ...from, ...toFact(written) };
  });
  return { facts, changes: [], problems };
}

type Values = Omit<Fact, "id" | "node" | "origin" | "path">;

function toFact(written: WrittenFact): Values {
  const { label, type, value, source, other_sources = [], checked, review_every } = written;
  return {
    label,
    type,
    value,
    currency: type === "money" ? (written.currency ?? null) : null,
    unit: type === "number" ? (written.unit ?? {}) : {},
    source: { title: source.title, url: source.url ?? null },
    otherSources: other_sources.map((other) => ({ ...other, url: other.url ?? null })),
    checked,
    reviewEvery: review_every,
    validFrom: written.valid_from ?? null,
    validTo: written.valid_to ?? null,
  };
}

function toChange({
  source,
  other_sources,
  review_every,
  valid_from,
  valid_to,
  ...same
}: WrittenFactChange): FactChange["change"] {
  return {
    ...same,
    ...(source && { source: { title: source.title, url: source.url ?? null } }),
    ...(other_sources && {
      otherSources: other_sources.map((other) => ({ ...other, url: other.url ?? null })),
    }),
    ...(review_every && { reviewEvery: review_every }),
    ...(valid_from && { validFrom: valid_from }),
    ...(valid_to && { validTo: valid_to }),
  };
}

/** Parses a file of terms; null if it cannot be used. */
export function parseTerms(
  file: SourceFile,
  context: NodeContext,
): { terms: Term[] | null; problems: ContentProblem[] } {
  const { value, problems } = checkShape("terms", parseYaml(file.text, file.path), context.trust);
  if (value === null) return { terms: null, problems };
  const from = originOf(file, context);
  const terms = Object.entries(value).map(([key, { label, meaning, also }]) => {
    return { id: `${context.node}/${key}`, ...from, label, meaning, ...(also && { also }) };
  });
  return { terms, problems };
}
