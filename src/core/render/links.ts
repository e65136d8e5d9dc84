import type { Token } from "markdown-it";
import { escapeHtml } from "../../values/escape.ts";
import { plainText } from "../markdown/inline-text.ts";
import { linkKind, linkRefusal, refusedMark } from "../markdown/links.ts";
import { placeOf } from "./place-of.ts";
import type { RenderState } from "./state.ts";

/** The tags around a link's words; a link that leads nowhere is only marked. */
export function renderLink(token: Token, state: RenderState): readonly [string, string] {
  const href = String(token.attrGet("href") ?? "");
  if (href.startsWith(refusedMark)) {
    const address = href.slice(refusedMark.length);
    // `<word:word>` is not a link that someone meant to make.
    if (token.markup === "autolink") return ["&lt;", "&gt;"];
    const place = placeOf(state, address, "(");
    state.problems.push({
      code: "link-refused",
      severity: "warning",
      place,
      address,
      reason: linkRefusal(address),
    });
    return marked;
  }
  const title = String(token.attrGet("title") ?? "");
  const attributes = title === "" ? "" : ` title="${escapeHtml(title)}"`;
  const open = (target: string, more = ""): readonly [string, string] => [
    `<a href="${escapeHtml(target)}"${attributes}${more}>`,
    "</a>",
  ];
  switch (linkKind(href)) {
    case "web":
      return open(href, ' rel="noopener nofollow ugc"');
    case "mail":
      return open(href);
    case "phone":
      return open(href.replace(/%20|[().-]/g, ""), ' class="ck-tel"');
    case "part": {
      const id = decode(href.slice(1));
      return state.partIds.has(id) ? open(`#${encodeURIComponent(id)}`) : lost(href, state);
    }
    case "page":
    case "refused": {
      const address = href === "" ? null : state.context.link(decode(href));
      if (address !== null) return open(state.context.site(address).replace(/\s/g, "%20"));
      const removed = state.context.removed(decode(href));
      if (removed === null) return lost(href, state);
      // The page at the old address says what happened to it, which tells a reader more than a word without a link.
      const { document, node, day, url } = removed;
      const place = placeOf(state, decode(href), "(");
      state.problems.push({
        code: "document-removed",
        severity: "warning",
        place,
        document,
        node,
        day,
        use: "link",
      });
      return open(state.context.site(url));
    }
  }
}

/** A picture in the document's folder; for any other, its description. */
export function renderImage(token: Token, state: RenderState): string {
  const src = String(token.attrGet("src") ?? "");
  const description = plainText(token.children ?? []).trim();
  const isBeside = !src.startsWith(refusedMark) && linkKind(src) === "page";
  const image = isBeside ? state.context.image(decode(src)) : null;
  if (image) {
    const url = escapeHtml(state.context.site(image.url));
    return `<img src="${url}" alt="${escapeHtml(description)}" loading="lazy">`;
  }
  const address = src.replace(refusedMark, "");
  const elsewhere = /^[a-z]+:|^\/\//i.test(address);
  state.problems.push({
    code: "picture-lost",
    severity: "warning",
    place: placeOf(state, address, "("),
    address,
    elsewhere,
  });
  return `<span class="ck-no-picture">${escapeHtml(description)}</span>`;
}

const marked = ['<mark class="ck-missing">', "</mark>"] as const;

function lost(href: string, state: RenderState): readonly [string, string] {
  const address = decode(href);
  state.problems.push({
    code: "link-lost",
    severity: "warning",
    place: placeOf(state, address, "("),
    address,
  });
  return marked;
}

/** An address with percent-encoded letters decoded; unchanged if the encoding is not valid. */
function decode(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
