import type { Network, Partner, ServiceArea, Theme } from "../../model/network.ts";
import type { ContentProblem } from "../../model/problems/content.ts";
import type { SourceFile } from "../../model/source.ts";
import type { WrittenNetwork, WrittenPartner, WrittenServiceArea } from "../../model/written.ts";
import { addAll } from "../../values/add-all.ts";
import { nameField, showText } from "../../values/json/pointer.ts";
import { oneForm } from "../documents/path-of-link.ts";
import { checkShape } from "../files/check-shape.ts";
import type { Trust } from "../files/trust.ts";
import { type ParsedYaml, parseYaml } from "../files/yaml.ts";
import { darkerAccent } from "./accent.ts";

/** Parses `network.yaml`; null if it cannot be used. Only the node's own can name `ssh:` addresses and substitutes. */
export function parseNetwork(
  file: SourceFile,
  trust: Trust,
): { network: Network | null; problems: ContentProblem[] } {
  const yaml = parseYaml(file.text, file.path);
  const shaped = checkShape("network", yaml, trust);
  // A partner's mistake about its own partners must not cost the partner: only that entry is left out.
  const bad = trust === "own" ? null : findBadEntries(shaped.wrong, yaml);
  const value = bad === null ? shaped.value : (yaml.value as unknown as WrittenNetwork);
  const problems = bad === null ? shaped.problems : shaped.problems.map(asWarning);
  if (value === null) return { network: null, problems };
  const entries = (value.partners ?? [])
    .map((written, index) => ({ written, index }))
    .filter(({ index }) => bad?.has(index) !== true);
  const found = [
    ...checkPartnersOnce(entries, yaml, trust),
    ...(trust === "own" ? [] : checkAddresses(entries, value, yaml)),
  ];
  if (trust === "own") addAll(problems, checkAccent(value, yaml));
  const wrong = new Set(found.map(({ index }) => index));
  const partners = entries.flatMap((entry) => (wrong.has(entry.index) ? [] : [toPartner(entry, yaml)]));
  const network = toNetwork(value, partners, trust, yaml);
  const refused = trust === "own" && found.length > 0;
  return {
    network: refused ? null : network,
    problems: [...problems, ...found.map(({ problem }) => problem)],
  };
}

function toNetwork(
  written: WrittenNetwork,
  partners: readonly Partner[],
  trust: Trust,
  yaml: ParsedYaml,
): Network {
  const [first = "en", ...others] = written.languages;
  return {
    id: written.id,
    title: written.title,
    summary: written.summary ?? {},
    url: written.url ?? null,
    repository: written.repository ?? null,
    languages: [first, ...others],
    fallback: written.fallback ?? {},
    licence: written.licence,
    contact: { email: written.contact?.email ?? null, url: written.contact?.url ?? null },
    serviceArea: written.service_area === undefined ? null : toServiceArea(written.service_area),
    theme: trust === "own" ? toTheme(written, yaml) : { accent: null, logo: null },
    partners,
    substitutes: trust === "own" ? (written.substitutes ?? {}) : {},
    ...(trust === "own" && written.limits && { limits: toLimits(written.limits) }),
  };
}

/** Keys are written `fetch_seconds` and read `fetchSeconds`. */
function toLimits(written: object): NonNullable<Network["limits"]> {
  const camel = (key: string) => key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries(Object.entries(written).map(([key, value]) => [camel(key), value]));
}

function toServiceArea({ country, region, name }: WrittenServiceArea): ServiceArea {
  return { country, region: region ?? null, name: name ?? null };
}

/** A colour that cannot be read is not used: the site keeps its usual one. */
function toTheme({ theme = {} }: WrittenNetwork, yaml: ParsedYaml): Theme {
  const { accent = null, logo } = theme;
  const { line, column } = yaml.locate("/theme/logo", "value");
  return {
    accent: accent !== null && darkerAccent(accent) === null ? accent : null,
    logo: logo === undefined ? null : { path: oneForm(logo), place: { line, column } },
  };
}

function checkAccent({ theme }: WrittenNetwork, yaml: ParsedYaml): ContentProblem[] {
  const accent = theme?.accent;
  const suggestion = accent === undefined ? null : darkerAccent(accent);
  if (accent === undefined || suggestion === null) return [];
  const place = yaml.locate("/theme/accent", "value");
  return [
    {
      code: "accent-too-light",
      severity: "warning",
      place,
      field: "theme.accent",
      found: accent,
      suggestion,
    },
  ];
}

function toPartner({ written, index }: Entry, yaml: ParsedYaml): Partner {
  const { line, column } = yaml.locate(`/partners/${index}`, "value");
  return {
    id: written.id,
    url: written.url,
    mirrors: written.mirrors ?? [],
    ref: written.ref ?? "main",
    include: written.include ?? null,
    languages: written.languages ?? null,
    follow: written.follow ?? false,
    licences: written.licences ?? null,
    signers: written.signers ?? null,
    adopt: written.adopt ?? null,
    place: { line, column },
  };
}

/** The entries of `partners:` that have mistakes, if nothing else in the file has any; else null. */
function findBadEntries(wrong: ReadonlySet<string>, yaml: ParsedYaml): ReadonlySet<number> | null {
  const entries = [...wrong].map((at) => Number(/^\/partners\/(\d+)(?:\/|$)/.exec(at)?.[1]));
  const isReadable = yaml.value !== null && yaml.problems.every(({ severity }) => severity !== "error");
  return isReadable && entries.length > 0 && entries.every((index) => index >= 0) ? new Set(entries) : null;
}

const asWarning = (problem: ContentProblem): ContentProblem => ({ ...problem, severity: "warning" });

/** One entry of `partners:`, and its place in the list. */
interface Entry {
  written: WrittenPartner;
  index: number;
}

/** A problem with one entry of `partners:`. */
interface PartnerProblem {
  index: number;
  problem: ContentProblem;
}

function checkPartnersOnce(entries: readonly Entry[], yaml: ParsedYaml, trust: Trust): PartnerProblem[] {
  const known = new Set<string>();
  return entries.flatMap(({ written: { id }, index }): PartnerProblem[] => {
    if (!known.has(id)) {
      known.add(id);
      return [];
    }
    const severity = trust === "own" ? "error" : "warning";
    const place = yaml.locate(`/partners/${index}/id`, "value");
    const problem = { code: "duplicate-item", severity, place, field: "partners", found: id } as const;
    return [{ index, problem }];
  });
}

function checkAddresses(
  entries: readonly Entry[],
  network: WrittenNetwork,
  yaml: ParsedYaml,
): PartnerProblem[] {
  return entries.flatMap(({ written: { url, mirrors = [] }, index }) =>
    [["/url", url], ...mirrors.map((mirror, n) => [`/mirrors/${n}`, mirror])].flatMap(
      ([at, address = ""]) => {
        if (address.startsWith("https://")) return [];
        const pointer = `/partners/${index}${at}`;
        const place = yaml.locate(pointer, "value");
        const field = nameField(pointer, network);
        const found = showText(address);
        return [
          {
            index,
            problem: {
              code: "not-https",
              severity: "warning",
              place,
              field,
              found,
              suggestion: null,
            } as const,
          },
        ];
      },
    ),
  );
}
