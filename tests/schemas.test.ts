import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { generateTypes } from "../scripts/generate-types.ts";
import {
  contentKindList,
  contentKinds,
  kindInFolder,
  kindOfSchema,
} from "../src/core/files/content-kinds.ts";
import { fileKinds, findSchema, SCHEMAS } from "../src/core/files/schemas.ts";
import { holdWords } from "../src/site/state-words.ts";
import { exampleCatalog } from "./support/catalog.ts";
import { growsLinearly } from "./support/growth.ts";
import { root } from "./support/places.ts";
import { listSchemas, makeValidator, type Schema, say, schemaFiles } from "./support/schemas.ts";

const parts = [...schemaFiles].flatMap(([file, schema]) =>
  listSchemas(schema).map(({ schema: part, pointer }) => ({ part, at: `${file}#${pointer}`, pointer, file })),
);
const ajv = makeValidator();

/** Files in this repository that people write, by path from its root. */
const written = ["examples", "toolkits", "docs"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((path) => `${folder}/${path}`),
);
const files = ["network.yaml", ...written];

test("there are schemas, and the parser knows them all but the catalog's", () => {
  expect(schemaFiles.size).toBeGreaterThanOrEqual(14);
  const known = SCHEMAS.map(({ $id }) => $id);
  const files = [...schemaFiles.keys()].filter((name) => name !== "catalog.schema.json");
  expect(files.map((name) => `https://commonkit.example/schemas/${name}`).sort()).toEqual([...known].sort());
  expect(parts.length).toBeGreaterThan(800);
});

test("the types that are made from schemas are current", async () => {
  const types = await generateTypes();
  expect(types.size).toBe(2);
  for (const [path, text] of types)
    expect(readFileSync(join(root, path), "utf8") === text, `${path}: run npm run types`).toBe(true);
});

describe("editors have something to show", () => {
  test("title, description and example for every property, for every member of a list or map, and for every file", () => {
    const shown = parts.filter(({ pointer }) =>
      /^$|\/(properties|\$defs)\/[^/]+$|\/items$|[^s]\/additionalProperties$/.test(
        pointer.replace(/\/(then|if)\/.*/, "/x"),
      ),
    );
    expect(shown.length).toBeGreaterThan(500);
    for (const { part, at, file } of shown) {
      for (const keyword of ["title", "description"]) {
        expect(say(part, keyword, file), `${keyword} of ${at}`).toEqual(expect.stringMatching(/\S/));
      }
      if (at === "common.schema.json#") continue;
      const [example] = (say(part, "examples", file) as unknown[] | undefined) ?? [];
      expect(example, `example of ${at}`).toEqual(expect.anything());
    }
  });

  test("examples are right by their own schema, where they are whole", () => {
    let checked = 0;
    for (const { part, at } of parts) {
      for (const example of (part.examples as unknown[] | undefined) ?? []) {
        const validate = ajv.getSchema(`https://commonkit.example/schemas/${at}`);
        const valid = validate?.(example);
        const missing = (validate?.errors ?? []).every(({ keyword }) =>
          ["required", "anyOf", "type", "if"].includes(keyword),
        );
        expect(
          valid === true || (typeof example === "object" && missing),
          `${at}: ${JSON.stringify(validate?.errors)}`,
        ).toBe(true);
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(300);
  });

  test("descriptions are for coordinators", () => {
    for (const { part, at } of parts) {
      const { description } = part;
      if (typeof description !== "string" || at.startsWith("lock") || at.startsWith("catalog")) continue;
      expect(description, at).not.toMatch(
        /\b(regex|string|boolean|array|integer|enum|digest|schema|JSON|URI)\b/,
      );
    }
  });

  test("each kind of file in this repository has its schema in the editor's settings", () => {
    const settings = JSON.parse(readFileSync(join(root, ".vscode/settings.json"), "utf8")) as {
      "yaml.schemas": Record<string, string>;
      "json.schemas": { fileMatch: string[]; url: string }[];
    };
    const mapped = Object.entries(settings["yaml.schemas"]);
    const expected = contentKindList.flatMap((kind) => {
      const { at, folders, shapes } = contentKinds[kind];
      const schema = `./schemas/${fileKinds[shapes[0]].split("#")[0]}`;
      if (at === "node") return [[schema, "**/network.yaml"]];
      if (at === "toolkit") return [[schema, "**/toolkits/*/toolkit.yaml"]];
      return at === "record" ? [[schema, `**/toolkits/*/${folders[0]}/*.yaml`]] : [];
    });
    expect(mapped).toEqual(expected);
    for (const [schema, glob] of mapped) {
      expect(schemaFiles.has(schema.replace("./schemas/", "")), schema).toBe(true);
      // `**` is any folders, `*` anything within one.
      const words = glob.split("**/").map((part) => part.replaceAll("*", "[^/]+"));
      const pattern = new RegExp(`^${words.join("(.+/)?")}$`);
      expect(files.filter((file) => pattern.test(file)).length, glob).toBeGreaterThan(0);
    }
    for (const { url } of settings["json.schemas"])
      expect(schemaFiles.has(url.replace("./schemas/", ""))).toBe(true);
  });

  // The first line of a YAML file may name its schema, relative to the file, for editors without those settings:
  // # yaml-language-server: $schema=../../schemas/toolkit.schema.json
  test("where a first line names a schema, it is there, and of the right kind", () => {
    const named = files
      .filter((file) => file.endsWith(".yaml"))
      .flatMap((file) => {
        const [, schema] =
          /^# yaml-language-server: \$schema=(\S+)/.exec(readFileSync(join(root, file), "utf8")) ?? [];
        return schema === undefined
          ? []
          : [{ file, schema: relative(root, resolve(root, dirname(file), schema)) }];
      });
    expect(named.length).toBeGreaterThan(5);
    for (const { file, schema } of named) {
      expect(schemaFiles.has(schema.replace("schemas/", "")), `${file}: ${schema}`).toBe(true);
      const kind = kindInFolder(file.split("/").at(-2) ?? "");
      if (kind !== null) expect(kindOfSchema(schema.replace("schemas/", "")), file).toBe(kind);
    }
  });
});

describe("schemas stay within what the types and editors understand", () => {
  const known = new Set([
    ..."$schema $id $defs $ref title description examples type const enum required properties items".split(
      " ",
    ),
    ..."additionalProperties propertyNames pattern format minLength maxLength minItems maxItems uniqueItems".split(
      " ",
    ),
    ..."minProperties maxProperties minimum maximum anyOf allOf if then else not".split(" "),
  ]);

  test("only known keywords, and references that lead somewhere", () => {
    for (const { part, at, file } of parts) {
      for (const keyword of Object.keys(part)) expect(known.has(keyword), `${keyword} in ${at}`).toBe(true);
      if (part.$ref !== undefined) expect(() => say(part, "title", file), at).not.toThrow();
    }
  });

  test("maps have all their keys named, or a rule for every key and a limit", () => {
    for (const { part, at } of parts) {
      if (part.type !== "object" || part.if !== undefined) continue;
      if (part.additionalProperties === false) continue;
      expect(part.additionalProperties, at).toEqual(expect.any(Object));
      expect(part.maxProperties, at).toEqual(expect.any(Number));
      expect(part.propertyNames, at).toEqual(expect.any(Object));
    }
  });

  test("every text and every list has a limit, every name of a key too", () => {
    for (const { part, at, file } of parts) {
      const types = [part.type].flat();
      if (types.includes("string")) expect(part.maxLength, at).toEqual(expect.any(Number));
      if (types.includes("array"))
        expect([part.maxItems, part.items], at).toEqual([expect.any(Number), expect.any(Object)]);
      if (part.propertyNames !== undefined) {
        expect(say(part.propertyNames as Schema, "maxLength", file), at).toEqual(expect.any(Number));
      }
    }
  });

  test("keys that must be there are keys", () => {
    for (const { part, at } of parts) {
      if (typeof part.properties !== "object" || part.properties === null) continue;
      if (part.additionalProperties !== false) continue;
      expect(Object.keys(part.properties), at).toEqual(
        expect.arrayContaining((part.required ?? []) as string[]),
      );
    }
  });

  test("all of them compile, strictly", () => {
    for (const name of schemaFiles.keys()) {
      expect(ajv.getSchema(`https://commonkit.example/schemas/${name}`), name).toBeTypeOf("function");
    }
  });
});

test("patterns are linear: none takes long for a text as long as it may be, and longer", () => {
  const patterns = new Map(
    parts.flatMap(({ part, at }) => (typeof part.pattern === "string" ? [[part.pattern, at]] : [])),
  );
  expect(patterns.size).toBeGreaterThan(15);
  const pieces = [
    "a",
    "A",
    "1",
    "-",
    ".",
    "/",
    "a-",
    "a.",
    "-a",
    "1.",
    "a/",
    "a@",
    "a.a",
    "MO,",
    "P1",
    "1Y",
    "x-a",
    " ",
    "é",
    "(1",
    "https://",
    "_",
  ];
  for (const [pattern, at] of patterns) {
    const regex = new RegExp(pattern, "u");
    for (const piece of pieces) {
      for (const start of ["", "https://", "ssh://a", "P", "a@", "+1", "MO", "sha256-", "@"]) {
        const tryOn = (size: number) => regex.test(`${start}${piece.repeat(size)}!`);
        expect(growsLinearly(tryOn, 1000), `${at} with ${start}${piece}…`).toBe(true);
      }
    }
  }
});

test("names that the site needs are no node's", () => {
  const { schema } = findSchema("https://commonkit.example/schemas/common.schema.json#/$defs/nodeId");
  const reserved = (schema.not as { enum: string[] }).enum;
  const site =
    "services partners search offline changes about assets pagefind admin glossary toolkits phase topic api feeds catalog index";
  expect(reserved).toEqual(expect.arrayContaining(site.split(" ")));
});

test("addresses that partners write are https, by their pattern alone", () => {
  const pattern = (name: string) => {
    const { schema } = findSchema(`https://commonkit.example/schemas/common.schema.json#/$defs/${name}`);
    return new RegExp(String(schema.pattern), "u");
  };
  for (const name of ["httpsUrl", "gitUrl"]) {
    expect(pattern(name).test("https://a.example/b")).toBe(true);
    for (const bad of [
      "http://a.example/b",
      "javascript:alert(1)",
      "//a.example/b",
      "data:text/html,x",
      "https:/a/b",
      " https://a/b",
      "https://u@a.example/b",
      "https://a.example/b c",
      'https://a.example/"',
      "HTTPS://a.example/b\n",
    ]) {
      expect(pattern(name).test(bad), `${name} ${bad}`).toBe(false);
    }
  }
});

test("whatever the lock may say of a partner that waits, the catalog may say too", () => {
  const lock = ajv.getSchema("https://commonkit.example/schemas/lock.schema.json");
  const catalog = ajv.getSchema("https://commonkit.example/schemas/catalog.schema.json");
  const { pages: _, ...rest } = JSON.parse(JSON.stringify(exampleCatalog()));
  const commit = "0".repeat(40);
  const source = {
    ...{
      url: "https://a.example/b.git",
      ref: "main",
      commit,
      subject: "A",
      committed: "2026-11-23T18:30:00Z",
    },
    ...{ via: "b", licence: "CC-BY-4.0", files: {} },
  };
  for (const why of Object.keys(holdWords)) {
    const sources = { a: { ...source, held: { commit, why } } };
    expect(lock?.({ format: 1, sources }), `${why}: ${JSON.stringify(lock?.errors)}`).toBe(true);
    const partners = [{ ...rest.partners[0], waits: why }];
    expect(catalog?.({ ...rest, pages: [], partners }), `${why}: ${JSON.stringify(catalog?.errors)}`).toBe(
      true,
    );
  }
});

test("the published catalog has the shape its schema says", () => {
  const { pages, ...rest } = exampleCatalog();
  const published = { ...rest, pages: pages.map(({ pieces: _, ...page }) => page) };
  const validate = ajv.getSchema("https://commonkit.example/schemas/catalog.schema.json");
  expect(
    validate?.(JSON.parse(JSON.stringify(published))),
    JSON.stringify(validate?.errors?.slice(0, 3)),
  ).toBe(true);
  expect(validate?.({ ...published, pages: [{ ...published.pages[0], licence: undefined }] })).toBe(false);
});
