import { expect, test } from "vitest";
import { linkKind, linkRefusal } from "../../../src/core/markdown/links.ts";

test.each([
  ["https://a.example/b?c=d#e", "web"],
  ["HTTPS://a.example/", "web"],
  ["mailto:desk@house.example?subject=Hello", "mail"],
  ["tel:+31-20-123.45.67", "phone"],
  ["tel:112", "phone"],
  ["#part", "part"],
  ["other.en.md", "page"],
  ["../housing/a.en.md#b", "page"],
  ["commonkit:nl-network/housing/finding-a-home#rent", "page"],
] as const)("%s is a link: %s", (href, kind) => {
  expect(linkKind(href)).toBe(kind);
});

test.each([
  ["http://a.example/", "http"],
  ["javascript:alert(1)", "scheme"],
  ["JaVaScRiPt:alert(1)", "scheme"],
  ["data:text/html,x", "scheme"],
  ["data:image/png;base64,x", "scheme"],
  ["vbscript:x", "scheme"],
  ["file:///etc/passwd", "scheme"],
  ["blob:https://a.example/x", "scheme"],
  ["ftp://a.example/", "scheme"],
  ["x-custom:y", "scheme"],
  ["ck-refused:https://a.example/", "scheme"],
  ["//a.example/", "address"],
  ["\\\\a.example\\", "address"],
  ["a\\b", "address"],
  ["https:a.example", "address"],
  ["https://", "address"],
  ["https://user@a.example/", "address"],
  ["https://bank.example:pass@a.example/", "address"],
  ["https://a.example/\u0000", "address"],
  ["a\u202eb", "address"],
  ["mailto:", "address"],
  ["mailto:a@b@c", "address"],
  ["tel:+31;ext=1", "address"],
  ["tel:alert", "address"],
  ["commonkit:nl-network/../x", "address"],
  ["commonkit:javascript", "address"],
  ["", "address"],
] as const)("%j is none: %s", (href, reason) => {
  expect(linkKind(href)).toBe("refused");
  expect(linkRefusal(href)).toBe(reason);
});
