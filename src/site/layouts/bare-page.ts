import type { Language } from "../../model/ids.ts";
import { directionOf } from "../../values/direction.ts";
import { html, type Markup } from "../html.ts";
import { policy } from "../policy.ts";

/** A page without header, footer and script, which no search engine lists. `style` and `icon` are addresses. */
export function barePage(
  { language, title, style, icon }: { language: Language; title: string; style: string; icon: string },
  main: Markup,
): string {
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
${policy}
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="stylesheet" href="${style}">
<link rel="icon" href="${icon}" type="image/svg+xml">
</head>
<body class="root">
<main>
<h1>${title}</h1>${main}
</main>
</body>
</html>
`.value;
}
