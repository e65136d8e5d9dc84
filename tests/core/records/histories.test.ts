import fc from "fast-check";
import { expect, test } from "vitest";
import { digestField } from "../../../src/core/records/record-fields.ts";
import { applyServiceChanges } from "../../../src/core/records/service-layers.ts";
import type { Service, ServiceChange } from "../../../src/model/service.ts";
import { cases } from "../../support/cases.ts";
import { makeService } from "../support/service.ts";

const fields = ["description", "alert", "fees_description"] as const;
const words = ["Call 112.", "Call 113.", "Wait here.", "Ask the desk."];
const field = fc.constantFrom(...fields);

/** One thing that happens to a service or to our change of it; null takes a field away. */
const event = fc.oneof(
  fc.record({ what: fc.constant("they-write" as const), field, text: fc.constantFrom(...words, null) }),
  fc.record({ what: fc.constant("they-check" as const) }),
  fc.record({ what: fc.constant("we-change" as const), field, text: fc.constantFrom(...words, null) }),
  fc.record({ what: fc.constant("accept" as const), field: fc.constantFrom(...fields, null) }),
);

type Value = string | null;

/** The state by the words themselves. `base` is undefined where nobody ever compared. */
function expected(theirs: Value, ours: Value, base: Value | undefined): string {
  if (base !== undefined && base === theirs) return "current";
  if (theirs === ours) return "redundant";
  if (theirs === null) return base === undefined ? "current" : "orphaned";
  return base === undefined ? "untracked" : "upstream-changed";
}

test("any history of a service: every field stands as its words say, and shows ours", () => {
  fc.assert(
    fc.property(fc.array(event, { minLength: 1, maxLength: 12 }), (events) => {
      // A service is never without a description.
      const theirs: Record<string, Value> = { description: "Call 112.", alert: null, fees_description: null };
      const ours = new Map<string, Value>();
      const base = new Map<string, Value>();
      let day = 10;
      for (const one of events) {
        if (one.what === "they-check") day++;
        else if (one.what === "accept")
          for (const name of fields) {
            if ((one.field === null || one.field === name) && ours.has(name))
              base.set(name, theirs[name] ?? null);
          }
        else if (one.text === null && one.field === "description") continue;
        else if (one.what === "they-write") theirs[one.field] = one.text;
        else ours.set(one.field, one.text);
      }
      const service = makeService({ ...theirs, assured_date: `2026-11-${day}` } as Partial<Service>);
      const change: ServiceChange = {
        service: service.id,
        node: "welkom",
        origin: { node: "welkom", commit: null, path: "desk.yaml" },
        path: "desk.yaml",
        change: { ...Object.fromEntries(ours), assured_date: "2026-11-01" },
        base: Object.fromEntries(
          [...base].map(([name, text]) => [`@${name}`, digestField(text ?? undefined)]),
        ),
      };
      const { records: services, states } = applyServiceChanges([service], [change]);
      expect(states.map(({ target, state }) => `${target} ${state}`)).toEqual(
        [...ours].map(([name, text]) => `@${name} ${expected(theirs[name] ?? null, text, base.get(name))}`),
      );
      expect(services[0]).toMatchObject({
        ...theirs,
        ...Object.fromEntries(ours),
        assured_date: "2026-11-01",
      });
    }),
    { numRuns: cases(2_000, 10_000) },
  );
});
