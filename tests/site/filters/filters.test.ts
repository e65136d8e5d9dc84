import { describe, expect, it } from "vitest";
import type { CatalogService } from "../../../src/model/catalog.ts";
import type { Schedule } from "../../../src/model/service.ts";
import { numberClauses } from "../../../src/site/filters/clauses.ts";
import { heldReason } from "../../../src/site/filters/held-reason.ts";
import { formatHours, joinNights } from "../../../src/site/filters/hours.ts";
import { ownName } from "../../../src/site/filters/language-name.ts";
import { licenceLink } from "../../../src/site/filters/licence.ts";
import { formatList } from "../../../src/site/filters/list.ts";
import { callLink } from "../../../src/site/filters/phone.ts";
import { placesOf } from "../../../src/site/filters/places.ts";
import { webLink } from "../../../src/site/filters/web-link.ts";
import { readWords, wordLanguages } from "../../../src/site/words.ts";
import { fold, foldQuery } from "../../../src/values/search/fold.ts";
import { agreement } from "../../support/catalog-agreement.ts";
import { services } from "../../support/catalog-services.ts";

const words = readWords;

describe("formatHours", () => {
  const schedule: Schedule = {
    freq: "WEEKLY",
    byday: "MO,TU,WE,FR",
    opens_at: "09:00",
    closes_at: "17:00",
    valid_from: null,
    valid_to: null,
    description: null,
  };

  it("joins days in a row", () => {
    expect(formatHours(schedule, words("en"))).toEqual({
      days: "Monday to Wednesday, Friday",
      times: "09:00–17:00",
      note: "",
      remark: "",
    });
    expect(formatHours(schedule, words("nl")).days).toBe("maandag tot en met woensdag, vrijdag");
  });

  it("names a day of the month", () => {
    expect(formatHours({ ...schedule, freq: "MONTHLY", byday: "1SA" }, words("en")).days).toBe(
      "1st Saturday of the month",
    );
    expect(formatHours({ ...schedule, freq: "MONTHLY", byday: "-1FR" }, words("nl")).days).toBe(
      "laatste vrijdag van de maand",
    );
  });

  it("says day and night for whole days, and from when until when", () => {
    const whole = { ...schedule, opens_at: "00:00", closes_at: "23:59" };
    const dated = { ...whole, byday: "SA", valid_from: "2026-05-01", valid_to: "2026-06-01" };
    expect(formatHours(dated, words("en"))).toMatchObject({
      days: "Saturday, day and night",
      times: "",
      note: "from 1 May 2026 until 1 June 2026",
    });
  });

  it("says every day for all seven", () => {
    const daily = { ...schedule, byday: "MO,TU,WE,TH,FR,SA,SU" };
    expect(formatHours(daily, words("en"))).toMatchObject({ days: "Every day", times: "09:00–17:00" });
    const always = { ...daily, opens_at: "00:00", closes_at: "24:00" };
    expect(formatHours(always, words("en"))).toMatchObject({ days: "Day and night, every day", times: "" });
    expect(formatHours(always, words("nl")).days).toBe("dag en nacht, 7 dagen per week");
    expect(formatHours(always, words("ar")).days).toBe("ليلًا ونهارًا، كل يوم");
  });

  it("joins an evening and the night after it, and nothing else", () => {
    const evening = { ...schedule, byday: "FR,SA", opens_at: "20:00", closes_at: "23:59" };
    const night = { ...schedule, byday: "SA,SU", opens_at: "00:00", closes_at: "02:00" };
    const day = { ...schedule, byday: "MO" };
    const times = (list: readonly Schedule[]) =>
      joinNights(list).map((one) => `${one.byday} ${one.opens_at}-${one.closes_at}`);
    expect(times([night, day, evening])).toEqual(["MO 09:00-17:00", "FR,SA 20:00-02:00"]);
    const dated = [
      { ...evening, valid_from: "2026-05-01" },
      { ...night, valid_from: "2026-05-02" },
    ];
    expect(times(dated)).toEqual(["FR,SA 20:00-02:00"]);
    for (const other of [
      { ...night, byday: "SA" },
      { ...night, closes_at: "21:00" },
      { ...night, opens_at: "00:30" },
      { ...night, description: "Ring the bell" },
      { ...night, valid_to: "2026-05-02" },
      { ...night, freq: "MONTHLY" as const },
    ])
      expect(joinNights([evening, other])).toEqual([evening, other]);
  });

  it("skips a day it does not know", () => {
    expect(formatHours({ ...schedule, byday: "MO,XX" }, words("en")).days).toBe("Monday");
  });
});

describe("small filters", () => {
  it("make numbers that can be called", () => {
    expect(callLink("+31 (0)30 012 34 56")).toBe("tel:+31300123456");
    expect(callLink("0800 123 4567")).toBe("tel:08001234567");
    expect(callLink("+44 1632 960001 ext 12")).toBe("tel:+441632960001;ext=12");
    expect(callLink("ask at the desk")).toBeNull();
  });

  it("let only web addresses become links", () => {
    expect(webLink("https://a.example/x")).toBe("https://a.example/x");
    expect(["javascript:alert(1)", "data:text/html,x", "//a.example", "", null].map(webLink)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it("name languages as their readers do", () => {
    expect(["nl", "ar", "uk"].map(ownName)).toEqual(["Nederlands", "العربية", "Українська"]);
  });

  it("know where licences are", () => {
    expect(licenceLink("CC-BY-SA-4.0")).toBe("https://creativecommons.org/licenses/by-sa/4.0/");
    expect(licenceLink("OGL-UK-3.0")).toBeNull();
  });

  it("number clauses, alternatives with letters", () => {
    const numbers = numberClauses(agreement("en"), [
      "purpose",
      "plain",
      "toString",
      "term-fixed",
      "term-arrival",
      "privacy",
    ]);
    expect([...numbers].map(([id, { number }]) => `${id} ${number}`)).toEqual([
      "purpose 1",
      "term-fixed 2a",
      "term-arrival 2b",
      "privacy 3",
    ]);
    expect(numbers.get("term-fixed")?.alternatives).toEqual(["2b"]);
  });
});

describe("fold", () => {
  it("gives one form to the spellings of a word", () => {
    expect(fold("كِتاب")).toBe(fold("کتاب"));
    expect(fold("Bénévoles")).toBe("benevoles");
    expect(fold("۱۲۳ ١٢٣")).toBe("123 123");
    expect(fold("می‌خواهم")).toBe(fold("میخواهم"));
  });

  it("folds a query only as far as its language's index does", () => {
    expect(foldQuery("Straße", "de")).toBe("Straße");
    expect(foldQuery("کتاب", "ar")).toBe("كتاب");
    expect(foldQuery("كمك", "fa")).toBe("کمک");
  });
});

describe("formatList", () => {
  it("puts a language's own signs between words", () => {
    expect(formatList(["Dutch", "Arabic"], "en")).toBe("Dutch, Arabic");
    expect(formatList(["السبت", "الأحد"], "ar")).toBe("السبت والأحد");
    expect(formatList([], "en")).toBe("");
  });
});

describe("heldReason", () => {
  it("has words in every language for whatever a file waits for", () => {
    expect(["licence-refused", "unknown-format", "private-number", "wrong-type", ""].map(heldReason)).toEqual(
      ["held.licence", "held.newer-format", "held.private", "held.mistake", "held.mistake"],
    );
    for (const language of wordLanguages())
      for (const code of ["licence-refused", "unknown-format", "too-long", "yaml-tag", "private-number"])
        expect(words(language).t(heldReason(code))).toContain(" ");
  });
});

describe("placesOf", () => {
  const area = (region: string | null, name: string | null, country = "NL") => ({ country, region, name });
  const [service] = services;
  const at = (id: string, ...service_areas: ReturnType<typeof area>[]): CatalogService => ({
    ...(service as CatalogService),
    id,
    service_areas,
  });

  it("finds in a town what works there, in its region and in its country, and nothing else", () => {
    const places = placesOf([
      at("x/country", area(null, null)),
      at("x/region", area("East", null)),
      at("x/town", area("East", "Ford")),
      at("x/town-alone", area(null, "Ford")),
      at("x/other", area("West", "Bridge"), area(null, null, "BE")),
    ]);
    expect(places.map(({ key, services: found }) => [key, found.map(({ id }) => id.slice(2))])).toEqual([
      ["BE/", ["other"]],
      ["NL/", ["country"]],
      ["NL/East", ["country", "region"]],
      ["NL/East/Ford", ["country", "region", "town", "town-alone"]],
      ["NL/West/Bridge", ["country", "other"]],
    ]);
  });

  it("does not take one of two towns of a name for the other", () => {
    const places = placesOf([
      at("x/east", area("East", "Ford")),
      at("x/west", area("West", "Ford")),
      at("x/east-too", area("East", "Ford")),
      at("x/which", area(null, "Ford")),
    ]);
    expect(places.map(({ key, services: found }) => [key, found.map(({ id }) => id.slice(2))])).toEqual([
      ["NL//Ford", ["which"]],
      ["NL/East/Ford", ["east", "east-too"]],
      ["NL/West/Ford", ["west"]],
    ]);
  });
});
