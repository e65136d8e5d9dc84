import { describe, expect, test } from "vitest";
import { parseNetwork } from "../../../src/core/node/parse-network.ts";
import { SYNC_LIMITS } from "../../../src/core/sync/limits.ts";
import { network, sourceFile } from "../support/files.ts";

const parse = (text: string, trust: "own" | "partner" = "own") =>
  parseNetwork(sourceFile("network.yaml", text), trust);

test("defaults are filled in", () => {
  const partner = "partners:\n  - id: nl-network\n    url: https://git.nl-network.example/toolkits.git\n";
  const { network: parsed, problems } = parse(network(partner));
  expect(problems).toEqual([]);
  expect(parsed).toEqual({
    id: "our-node",
    title: { en: "Ours" },
    summary: {},
    url: null,
    repository: null,
    languages: ["nl", "en"],
    fallback: {},
    licence: "CC-BY-4.0",
    contact: { email: null, url: null },
    serviceArea: null,
    theme: { accent: null, logo: null },
    partners: [
      {
        id: "nl-network",
        url: "https://git.nl-network.example/toolkits.git",
        mirrors: [],
        ref: "main",
        include: null,
        languages: null,
        follow: false,
        licences: null,
        signers: null,
        adopt: null,
        place: { line: 7, column: 5 },
      },
    ],
    substitutes: {},
  });
});

describe("addresses", () => {
  const entry = (url: string) => network(`partners:\n  - { id: nl-network, url: "${url}" }\n`);

  test.each([
    "https://git.nl-network.example/toolkits.git",
    "https://git.nl-network.example:8443/toolkits.git",
    "ssh://git@git.nl-network.example/toolkits.git",
  ])("our own may be %s", (url) => {
    expect(parse(entry(url)).problems).toEqual([]);
  });

  test.each([
    "http://git.nl-network.example/toolkits.git",
    "git@git.nl-network.example:toolkits.git",
    "file:///etc/passwd",
    "/etc/passwd",
    "../toolkits",
    "ext::sh -c x",
    "--upload-pack=x",
    "https://user:secret@git.nl-network.example/toolkits.git",
    "https://git.nl-network.example/toolkits.git?token=x",
    "https://git.nl-network.example/toolkits.git#x",
    "https://git.nl-network.example",
    "https:///toolkits.git",
    "https://[x]/toolkits.git",
    "https://a:99999/toolkits.git",
    "ssh://-oProxyCommand=x/toolkits.git",
    "ssh://git:secret@git.nl-network.example/toolkits.git",
  ])("never %s", (url) => {
    const { network: parsed, problems } = parse(entry(url));
    expect(parsed).toBeNull();
    expect(problems).toHaveLength(1);
    expect(JSON.stringify(problems)).not.toMatch(/secret|user|token=x/);
    expect(["not-https", "wrong-value"]).toContain(problems[0]?.code);
  });

  test("a partner's own partners are https, and one that is not costs only itself", () => {
    const text = network(
      "partners:\n  - { id: a, url: ssh://git@a.example/t.git }\n  - { id: b, url: https://b.example/t.git, mirrors: [ssh://b.example/t.git] }\n  - { id: c, url: https://c.example/t.git }\n",
    );
    const { network: parsed, problems } = parse(text, "partner");
    expect(parsed?.partners.map(({ id }) => id)).toEqual(["c"]);
    expect(problems).toMatchObject([
      { code: "not-https", severity: "warning", field: "partners.1.url" },
      { code: "not-https", severity: "warning", field: "partners.2.mirrors.1" },
    ]);
  });

  test("only our own file says where else to read", () => {
    const text = network("substitutes: { https://git.nl-network.example/t.git: ../nl.bundle }\n");
    expect(parse(text).network?.substitutes).toEqual({
      "https://git.nl-network.example/t.git": "../nl.bundle",
    });
    expect(parse(text, "partner").network?.substitutes).toEqual({});
  });
});

test("limits are our own to say, and what is not said is as usual", () => {
  const text = network("limits: { fetch_seconds: 600, files: 20000 }\n");
  expect(parse(text).network?.limits).toEqual({ fetchSeconds: 600, files: 20_000 });
  expect(parse(text, "partner").network).not.toHaveProperty("limits");
  expect(
    parse(network("limits: { files: 0, text_bytes: 99999999, fetches: many }\n")).problems,
  ).toMatchObject([
    { code: "out-of-range", field: "limits.files", minimum: 1, maximum: 50_000 },
    { code: "out-of-range", field: "limits.text_bytes", maximum: 1_048_576 },
    { code: "wrong-type", field: "limits.fetches" },
  ]);
});

test("every limit has a key, and the usual value is one that may be written", () => {
  const usual = Object.entries(SYNC_LIMITS).map(
    ([key, value]) => `  ${key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}: ${value}\n`,
  );
  expect(parse(network(`limits:\n${usual.join("")}`)).network?.limits).toEqual(SYNC_LIMITS);
});

test.each(["..", "a..b", "-x", "/a", "a//b", "a b", "a~1", "a^", "a:b", "@{-1}"])(
  "%s is no branch",
  (ref) => {
    const text = network(`partners:\n  - { id: a, url: https://a.example/t.git, ref: "${ref}" }\n`);
    expect(parse(text).problems).toMatchObject([{ code: "wrong-value", field: "partners.1.ref" }]);
  },
);

test("the same partner twice is one too many", () => {
  const text = network(
    "partners:\n  - { id: a, url: https://a.example/t.git }\n  - { id: a, url: https://b.example/t.git }\n",
  );
  expect(parse(text).problems).toMatchObject([
    { code: "duplicate-item", severity: "error", place: { line: 8 }, found: "a" },
  ]);
  expect(parse(text, "partner").network?.partners).toHaveLength(1);
});

test("a newer partner's unknown keys are left out", () => {
  expect(parse(network("mood: good\n")).network).toBeNull();
  const { network: parsed, problems } = parse(network("mood: good\n"), "partner");
  expect(parsed).not.toBeNull();
  expect(problems).toMatchObject([{ code: "unknown-key", severity: "warning" }]);
});

test("our own colour is taken when words in it can be read, else said and left out", () => {
  const dark = parse(network('theme: { accent: "#14506b", logo: toolkits/local/logo.png }\n'));
  expect(dark.problems).toEqual([]);
  expect(dark.network?.theme).toEqual({
    accent: "#14506b",
    logo: {
      path: "toolkits/local/logo.png",
      place: { line: expect.any(Number), column: expect.any(Number) },
    },
  });
  const light = parse(network('theme: { accent: "#ffcc00" }\n'));
  expect(light.problems).toEqual([
    expect.objectContaining({ code: "accent-too-light", suggestion: "#806600" }),
  ]);
  expect(light.network?.theme.accent).toBe(null);
});
