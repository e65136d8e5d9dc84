import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { formatHsds } from "../../../src/core/hsds/export.ts";
import { mintUuid } from "../../../src/core/hsds/uuid.ts";
import { services } from "../../support/catalog-services.ts";
import { hsdsServices } from "../../support/hsds-schema.ts";

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false });
ajv.addFormat("uuid", /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
ajv.addFormat("uri", (text: string) => URL.canParse(text));
ajv.addFormat("email", /^[^@\s]+@[^@\s]+$/);
const validate = ajv.compile(hsdsServices);
const exported = (list: Parameters<typeof formatHsds>[0]) => JSON.parse(formatHsds(list));

describe("services as other directories read them", () => {
  test("are a page of HSDS 3", () => {
    const page = exported(services);
    expect(validate(page), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    expect(page).toMatchObject({ total_items: services.length, size: services.length, empty: false });
    expect(page.contents.map(({ name }: { name: string }) => name)).toEqual(services.map(({ name }) => name));
  });

  test("without any, it is an empty page", () => {
    const page = exported([]);
    expect(validate(page)).toBe(true);
    expect(page).toMatchObject({ total_items: 0, empty: true, contents: [] });
  });

  test("the schema sees what is missing", () => {
    const page = exported(services);
    delete page.contents[0].id;
    expect(validate(page)).toBe(false);
    expect(validate({ ...exported(services), contents: [{ ...page.contents[1], alert: null }] })).toBe(false);
  });

  test("no id is there twice, but for an organisation or topic that several share", () => {
    const ids: string[] = [];
    const collect = (value: unknown, key: string): void => {
      if (typeof value !== "object" || value === null || key === "organization" || key === "taxonomy_term")
        return;
      for (const [name, inner] of Object.entries(value)) {
        if (name === "id") ids.push(String(inner));
        else collect(inner, name);
      }
    };
    collect(exported(services), "");
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(services.length * 3);
  });

  test("what is dialled behind a number stands apart", () => {
    const [first] = services;
    const phones = { desk: { number: "+31 10 000 00 00 ext 12", type: "voice", description: null } } as const;
    const page = exported(first === undefined ? [] : [{ ...first, phones }]);
    expect(page.contents[0].phones).toMatchObject([{ number: "+31 10 000 00 00", extension: 12 }]);
    expect(validate(page)).toBe(true);
  });

  test("an id from elsewhere stays", () => {
    const [first] = services;
    const id = "ac148810-d857-441c-9679-408f346de14b";
    expect(first && exported([{ ...first, x_hsds_id: id }]).contents[0].id).toBe(id);
  });
});

test("ids are UUIDs of version 5 over names of ours", () => {
  // As Python's uuid.uuid5(uuid.NAMESPACE_URL, "commonkit:service/nl-network/legal-help-line") says.
  expect(mintUuid("service/nl-network/legal-help-line")).toBe("fbca2e67-cc1c-5462-8273-9c0065da08e6");
  expect(mintUuid("service/a/b")).not.toBe(mintUuid("service/a/c"));
});
