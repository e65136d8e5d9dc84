import { Markup } from "./html.ts";

/** What a page may load: its own origin, and nothing inline. Exactly this on every page; docs/publishing.md says what it allows. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
  "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'";

/** The policy in the head of a page, for hosts that do not send the site's headers. */
export const policy = new Markup(`<meta http-equiv="Content-Security-Policy" content="${POLICY}">`);
