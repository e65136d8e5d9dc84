/** Identifies a node: lower-case words joined by hyphens; never changes. */
export type NodeId = string;

/** `<node>/<toolkit>/<document>`: the same wherever the document is used. */
export type DocumentId = string;

/** `<node>/<slug>` for a service; `<node>/<group>.<key>` for a fact or a term. */
export type RecordId = string;

/** A BCP 47 language tag, as written: `nl`, `ar`, `de-simple`. */
export type Language = string;

/** A resolved Git commit: 40 lower-case hexadecimal digits. */
export type Commit = string;

/** A calendar day, ISO 8601: `2026-11-23`. */
export type Day = string;

/** A length of time, ISO 8601: `P6M`, `P1Y`. */
export type Duration = string;

/** A text in several languages, keyed by language. */
export type Texts = Readonly<Record<Language, string>>;

/** `n1-sha256-<64 hex digits>`: of a section's parsed Markdown, so that new line breaks do not count as a change. */
export type Digest = string;
