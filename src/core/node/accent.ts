/** One colour in light and dark mode, as `#rrggbb`. */
export interface Accent {
  light: string;
  dark: string;
}

type Channels = readonly [number, number, number];

// The warmest backgrounds that links are on, light and dark: `--sand` in src/site/styles/theme.css.
const SAND = "#f4ead8";
const DARK_SAND = "#272520";
/** WCAG 2.2, 1.4.3: text on the background, and white text on a button of this colour. */
const NEEDED = 4.5;
/** In dark mode thin letters need more. */
const NEEDED_IN_THE_DARK = 7;
const STEPS = 60;

/** Null if text in this colour can be read on the site's background; otherwise the nearest darker shade that can. */
export function darkerAccent(colour: string): string | null {
  return contrast(colour, SAND) >= NEEDED ? null : shade(colour, "#000000", SAND, NEEDED);
}

/** The colour as it is for light mode, and as light as dark mode needs it. */
export function accentOf(colour: string): Accent {
  return { light: colour.toLowerCase(), dark: shade(colour, "#ffffff", DARK_SAND, NEEDED_IN_THE_DARK) };
}

/** Contrast of two colours, from 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The first mixture with another colour that has enough contrast. */
function shade(colour: string, towards: string, paper: string, needed: number): string {
  for (let step = 0; step <= STEPS; step++) {
    const mixed = mix(colour, towards, step / STEPS);
    if (contrast(mixed, paper) >= needed) return mixed;
  }
  return towards;
}

function mix(one: string, other: string, part: number): string {
  const [a, b] = [channels(one), channels(other)];
  return `#${a
    .map((value, at) => Math.round(value + ((b[at] ?? 0) - value) * part))
    .map((value) => value.toString(16).padStart(2, "0"))
    .join("")}`;
}

function luminance(colour: string): number {
  const [r, g, b] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Channels;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function channels(colour: string): Channels {
  const number = Number.parseInt(colour.slice(1), 16);
  return [number >> 16, (number >> 8) & 0xff, number & 0xff];
}
