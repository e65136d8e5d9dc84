import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Html } from "../../src/model/catalog.ts";
import { attr, html, trusted } from "../../src/site/html.ts";

describe("html", () => {
  it("escapes what is put in, in text and in attributes", () => {
    expect(html`<p title="${'" onclick="x'}">${"<b>&"}</p>`.value).toBe(
      '<p title="&quot; onclick=&quot;x">&lt;b&gt;&amp;</p>',
    );
  });

  it("lets through no character that could open a tag or end an attribute, whatever the text", () => {
    fc.assert(fc.property(fc.string(), (text) => !/[<>"]/.test(html`${text}`.value)));
  });

  it("leaves its own pieces, and our renderer's, as they are", () => {
    expect(
      html`<ul>${["a", "<"].map((text) => html`<li>${text}</li>`)}</ul>${trusted("<em>x</em>" as Html)}`
        .value,
    ).toBe("<ul><li>a</li><li>&lt;</li></ul><em>x</em>");
  });

  it("leaves nothing for null, undefined and false, and keeps zero", () => {
    expect(html`${null}${undefined}${false}${0}`.value).toBe("0");
  });

  it("refuses a value outside quotes", () => {
    expect(() => html`<a href=${"x"}>`).toThrow("quotes");
    expect(() => html`<a href='${"x"}'>`).toThrow("double quotes");
    expect(() => html`<a title="it's" class='a ${"x"}'>`).toThrow("double quotes");
    expect(html`<a title="it's ${"x"}">a = ${"y"}</a>`.value).toBe('<a title="it\'s x">a = y</a>');
  });

  it("drops characters that would make a feed unreadable, or turn a page around", () => {
    expect(html`<a>${"x\u0000\u000b\u0085\ufffe\ud800\u202ey"}</a>`.value).toBe("<a>xy</a>");
  });

  it("writes an attribute only when it has a value", () => {
    expect(attr("lang", "nl").value + attr("dir", null).value).toBe(' lang="nl"');
  });
});
