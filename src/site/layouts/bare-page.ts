import type { Language } from "../../model/ids.ts";
import { directionOf } from "../../values/direction.ts";
import { html, type Markup } from "../html.ts";
import { policy } from "../policy.ts";

/** A page without header, footer and script, which no search engine lists. `style`, `more` and `icon` are addresses. */
export function barePage(
  parts: { language: Language; title: string; style: string; more?: string; icon: string },
  main: Markup,
): string {
  const { language, title, style, more, icon } = parts;
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
${policy}
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="stylesheet" href="${style}">${
    more !== undefined &&
    html`
<link rel="stylesheet" href="${more}">`
  }
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
