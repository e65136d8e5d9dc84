import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import type { ContentProblem } from "../../model/problems/content.ts";
import type { WrittenFiles } from "../../model/written.ts";
import { isClock, isDay, isGitUrl, isHttpsUrl, isLanguage, isPhone } from "../../values/formats.ts";
import { isLicence } from "../licences/expression.ts";
import { cutLengths } from "./lengths.ts";
import { explainSchemaErrors } from "./schema-problems.ts";
import { schemaOf } from "./schema-walk.ts";
import { type FileKind, SCHEMAS, schemaUrl } from "./schemas.ts";
import type { Trust } from "./trust.ts";
import type { ParsedYaml } from "./yaml.ts";

/** The result of checking the shape of one file. */
export interface Shaped<Kind extends FileKind> {
  /** As written, and of the right shape; null if anything in it is wrong. */
  value: WrittenFiles[Kind] | null;
  problems: ContentProblem[];
  /** JSON Pointers of what is wrong in it; its problems in reading the YAML are not among them. */
  wrong: ReadonlySet<string>;
}

/**
 * Validates the shape of one file against its schema and reports everything that is wrong, one problem for each mistake.
 * This includes problems in reading the YAML. In a partner's file, unknown keys are left out.
 */
export function checkShape<Kind extends FileKind>(kind: Kind, yaml: ParsedYaml, trust: Trust): Shaped<Kind> {
  if (yaml.value === null) return { value: null, problems: yaml.problems, wrong: new Set() };
  const value = yaml.value;
  // Lengths first, so that no pattern sees a long text; only then is it safe to ask for all errors.
  const { problems: lengths, cut } = cutLengths(value, schemaOf(kind), yaml.locate);
  const found = explainSchemaErrors(kind, validateShape(kind, value), value, yaml, trust).filter(
    ({ at }) => !cut.has(at) && !yaml.unread.has(at),
  );
  const errors = found.flatMap(({ problem, at }) => (problem.severity === "error" ? [at] : []));
  const problems = [...yaml.problems, ...lengths, ...found.map(({ problem }) => problem)];
  problems.sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
  const usable = !problems.some((problem) => problem.severity === "error");
  return {
    value: usable ? (value as unknown as WrittenFiles[Kind]) : null,
    problems,
    wrong: new Set([...cut, ...errors]),
  };
}

let ajv: Ajv2020 | undefined;
const compiled = new Map<FileKind, ValidateFunction>();

/** Compiles on first use: one command rarely needs every kind. */
function validateShape(kind: FileKind, value: unknown): readonly ErrorObject[] {
  let validate = compiled.get(kind);
  if (validate === undefined) {
    ajv ??= makeAjv();
    validate = ajv.getSchema(schemaUrl(kind));
    if (validate === undefined) throw new Error(`no schema for ${kind}`);
    compiled.set(kind, validate);
  }
  return validate(value) ? [] : (validate.errors ?? []);
}

function makeAjv(): Ajv2020 {
  const made = new Ajv2020({
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    allErrors: true,
    verbose: true,
    logger: false,
    // The tests check Commonkit's own schemas, and each is used too briefly to be worth optimising.
    validateSchema: false,
    code: { optimize: false },
  });
  made.addFormat("date", isDay);
  made.addFormat("clock", isClock);
  made.addFormat("language", isLanguage);
  made.addFormat("licence", isLicence);
  made.addFormat("phone", isPhone);
  made.addFormat("https-url", isHttpsUrl);
  made.addFormat("git-url", isGitUrl);
  made.addSchema([...SCHEMAS]);
  return made;
}
