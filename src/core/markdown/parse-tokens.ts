import MarkdownIt, { type StateCore, type Token } from "markdown-it";
import { type CommentNotes, dropComments } from "./comments.ts";
import { addDirectives } from "./directives.ts";
import { readHeadingBraces } from "./headings.ts";
import { limitTables } from "./limit-tables.ts";
import { linkKind, refusedMark } from "./links.ts";
import { makeTokensQuickly } from "./quick-tokens.ts";

/** A definition for links by name: `[name]: https://…`. Lines count from 0; `end` is the line after it. */
export interface LinkDefinition {
  name: string;
  start: number;
  end: number;
  /** True in a list or quote. */
  nested: boolean;
}

/** Where links by name lead, keyed by the name as the parser compares it. */
export type LinkTargets = Readonly<Record<string, { href: string; title: string }>>;

/** The tokens of a text (https://spec.commonmark.org/ and tables), and where it defines links by name. */
export interface ParsedTokens {
  tokens: readonly Token[];
  definitions: readonly LinkDefinition[];
  /** Its own, wherever in the text they are. */
  targets: LinkTargets;
}

/** The most levels of nested lists and quotes that are read. A list is two levels: itself and its item. */
export const mostSteps = 20;
const maxNesting = 2 * mostSteps;

function makeParser(): InstanceType<typeof MarkdownIt> {
  const parser = new MarkdownIt({ html: false, linkify: false, maxNesting });
  limitTables(parser);
  addDirectives(parser);
  parser.core.ruler.after("block", "heading_braces", takeHeadingBraces);
  parser.core.ruler.before("strip_references", "definitions", collectDefinitions);
  parser.core.ruler.before("inline", "outer_targets", addOuterTargets);
  parser.core.ruler.at("inline", parseLines);
  const encodeLink = parser.normalizeLink.bind(parser);
  parser.normalizeLink = (written) => {
    const href = encodeLink(written);
    // The address as written counts too: encoding hides control characters and backslashes.
    return linkKind(href) === "refused" || /[\\\p{Cc}]/u.test(written) ? refusedMark + written : href;
  };
  parser.validateLink = (href) => href === "" || href.startsWith(refusedMark) || linkKind(href) !== "refused";
  return parser;
}

const markdown = makeParser();
const makeToken = makeTokensQuickly(markdown);
/** For what readers see: without comments. */
const shown = makeParser();
makeTokensQuickly(shown);
dropComments(shown);

/**
 * Parses Markdown. Raw HTML stays text. An address that is not allowed starts with `refusedMark`. A heading has its braces
 * (`{#id …}`) in `info` of its opening token and no longer in its text. A name that the text does not define itself leads where
 * `outer` says.
 */
export function parseTokens(text: string, outer: LinkTargets = {}): ParsedTokens {
  const env = startEnv(outer);
  return { tokens: markdown.parse(text, env), definitions: env.definitions, targets: env.targets };
}

/** The same without comments, and the lines, from 0, on which these start; see `CommentNotes`. */
export function parseShownTokens(
  text: string,
  isOneText: CommentNotes["isOneText"],
  outer: LinkTargets = {},
): ParsedTokens & Pick<CommentNotes, "comments"> {
  const env = { ...startEnv(outer), isOneText, comments: [], line: 0 };
  const tokens = shown.parse(text, env);
  return { tokens, definitions: env.definitions, targets: env.targets, comments: env.comments };
}

/** Every name of a link that a text asks for, whether it is defined or not: each `[name]` that a definition would make a link. */
export function findAskedNames(text: string): ReadonlySet<string> {
  const asked = new Set<string>();
  const references = new Proxy<Env["references"]>({}, { get: (_, name) => void asked.add(String(name)) });
  if (text.includes("[")) markdown.parse(text, { ...startEnv(), references });
  return asked;
}

/** What the rules of the parser hand to one another; `references` is markdown-it's own. */
type Env = {
  definitions: LinkDefinition[];
  targets: LinkTargets;
  outer: LinkTargets;
  references: Record<string, { href: string; title: string }>;
};

const startEnv = (outer: LinkTargets = {}): Env => ({
  definitions: [],
  targets: {},
  outer,
  references: {},
});

/** The first line, from 0, of a list or quote too deep to be read, whose text would be lost; null if there is none. */
export function findDeepLine(text: string): number | null {
  // A level takes at least one column, so nearly every text is known to be flat without parsing it.
  if (!deepStart.test(text.replaceAll("\t", "    "))) return null;
  const isTooDeep = ({ type, level }: Token): boolean =>
    (type === "list_item_open" || type === "blockquote_open") && level + 1 >= maxNesting;
  return markdown.parse(text, startEnv()).find(isTooDeep)?.map?.[0] ?? null;
}

const deepStart = new RegExp(`^[ >*+.)\\d-]{${maxNesting},}`, "m");

/** Signs that can have a meaning within a line, and a space before the end of one. */
const meaning = /[\\`*_~[<&{]| \n/;

/** Reads inline text. Most paragraphs are only words: they do not need a look at every sign, and the result is the same. */
function parseLines({ tokens, md, env }: StateCore): void {
  for (const token of tokens) {
    if (token.type !== "inline") continue;
    const { content } = token;
    token.children = content === "" || meaning.test(content) ? [] : plainTokens(content);
    (env as Partial<CommentNotes>).line = token.map?.[0] ?? 0;
    if (meaning.test(content)) md.inline.parse(content, md, env, token.children);
  }
}

function plainTokens(content: string): Token[] {
  if (!content.includes("\n")) {
    const text = makeToken("text", "", 0);
    text.content = content;
    return [text];
  }
  return content.split("\n").flatMap((line, index) => {
    const text = makeToken("text", "", 0);
    text.content = index === 0 ? line : line.replace(/^[ \t]+/, "");
    return index === 0 ? [text] : [makeToken("softbreak", "br", 0), text];
  });
}

function takeHeadingBraces(state: StateCore): void {
  state.tokens.forEach((token, index) => {
    const text = state.tokens[index + 1];
    if (token.type !== "heading_open" || !text) return;
    const braces = readHeadingBraces(text.content);
    if (!braces) return;
    token.info = text.content.slice(braces.start);
    text.content = text.content.slice(0, braces.start).trimEnd();
  });
}

function addOuterTargets(state: StateCore): void {
  const env = state.env as Env;
  env.targets = { ...env.references };
  if (Object.keys(env.outer).length > 0) env.references = { ...env.outer, ...env.references };
}

function collectDefinitions(state: StateCore): void {
  const { definitions } = state.env as Env;
  for (const token of state.tokens) {
    if (token.type !== "reference_definition" || !token.map) continue;
    const [start, end] = token.map;
    definitions.push({ name: String(token.meta?.label), start, end, nested: token.level > 0 });
  }
}
