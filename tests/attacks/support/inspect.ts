/** What a page was found to hold. Plain values, since they come out of the browser. */
export interface Inspection {
  title: string;
  /** All words of the page, as text. */
  text: string;
  /** The words of the documents alone, without the page round them. */
  words: string;
  /** What no page of partners' words may have; empty when all is well. */
  violations: string[];
  /** The sign that a script left; null when none ran. */
  ran: string | null;
}

/** Elements that the words of a partner may be made of. */
const IN_TEXT =
  "a abbr bdi blockquote br button caption code col colgroup dd del details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr img ins kbd " +
  "li mark ol p pre progress s section small span strong sub summary sup table tbody td tfoot th thead time tr ul address header nav circle path svg";

/** Elements that are nowhere on a page of ours. */
const NOWHERE =
  "applet base embed fencedframe frame frameset iframe math object plaintext portal style xmp noembed";

const ATTRIBUTES_IN_TEXT =
  "alt aria-hidden aria-label aria-labelledby class colspan cx cy d data-changed data-day data-document data-duty data-every data-fact data-field data-hours data-kind data-progress data-right data-say data-term data-text data-wrong data-zone " +
  "data-pagefind-ignore data-pagefind-index-attrs datetime dir height hidden href hreflang id itemprop lang loading max popover popovertarget r rel role rowspan " +
  "scope src start tabindex title translate type value viewbox width";

const ADDRESSES = "action background cite data formaction href manifest ping poster src srcset xlink:href";

/**
 * Runs in the page, as text: looks at every element and every attribute. `main` is searched whole on pages without walls, on ours the
 * parts that hold the documents' words (`.text`).
 */
export const INSPECT = `(() => {
  const inText = new Set(${JSON.stringify(IN_TEXT.split(" "))});
  const nowhere = new Set(${JSON.stringify(NOWHERE.split(" "))});
  const attributes = new Set(${JSON.stringify(ATTRIBUTES_IN_TEXT.split(" "))});
  const addresses = new Set(${JSON.stringify(ADDRESSES.split(" "))});
  const violations = [];
  const own = (value) => new URL(value, location.href).origin === location.origin;
  const say = (element, what) => violations.push("<" + element.localName + "> " + what);
  const ids = new Set();
  for (const element of document.querySelectorAll("*")) {
    const name = element.localName;
    const words = element.closest(".text, main:not([id])");
    if (nowhere.has(name)) say(element, "is nowhere on a page");
    if (words !== null && words !== element && !inText.has(name)) say(element, "is no part of a text");
    if (name === "script" && !/json$/.test(element.type) && !element.src) say(element, "holds a script");
    if (name === "meta" && /refresh/i.test(element.httpEquiv) && /url=.*:/i.test(element.content)) say(element, "leads away");
    if (name === "link" && !/canonical|alternate/.test(element.rel) && !own(element.href)) say(element, "asks another server");
    if (element.shadowRoot !== null && !name.includes("-")) say(element, "has a shadow");
    if (element.id !== "" && ids.has(element.id)) say(element, "has the id of another: " + element.id);
    ids.add(element.id);
    for (const { name: key, value } of element.attributes) {
      if (/^on/i.test(key)) say(element, "has " + key);
      if (key === "style" || key === "srcdoc") say(element, "has " + key);
      if (words !== null && words !== element && !attributes.has(key)) say(element, "may not have " + key);
      if (key === "popovertarget" && !value.startsWith("ck-")) say(element, "opens what is not ours");
      if (key === "popover" && !element.id.startsWith("ck-")) say(element, "lies over the page");
      if (!addresses.has(key)) continue;
      let url;
      try { url = new URL(value.trim().split(" ")[0], document.baseURI); } catch { say(element, "has an address that is none"); continue; }
      const asks = key !== "href" && key !== "cite" || name === "use" || name === "image";
      if (!["https:", "mailto:", "tel:", location.protocol].includes(url.protocol)) say(element, key + " is " + value.slice(0, 60));
      else if (url.protocol === "http:" && url.origin !== location.origin) say(element, key + " is " + value.slice(0, 60));
      else if (asks && url.origin !== location.origin) say(element, key + " asks another server: " + value.slice(0, 60));
    }
  }
  return {
    title: document.title,
    text: document.title + " " + (document.body?.textContent ?? ""),
    words: [...document.querySelectorAll(".text, main:not([id])")].map((part) => part.textContent).join(" "),
    violations,
    ran: window.__ran ?? null,
  };
})()`;
