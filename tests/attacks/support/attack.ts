/** The words of the corpus: what an attack is, what it is handed, and what must hold after it. */

/** What an attack is given so that it can show that it worked. All of it is made by the tests and thrown away after. */
export interface Bait {
  /** Folder outside every node: an attack that runs code writes a file here, named after itself. */
  canaries: string;
  /** `http://127.0.0.1:<port>`: a server of ours that notes who calls. */
  beacon: string;
  /** A text outside every node; the word in it must never be published. */
  secret: string;
  /** A picture outside every node, with the same word in it. */
  picture: string;
}

/** The word that stands in the secret files. */
export const SECRET = "secret-that-must-stay-home";

/** A file of the hostile repository, at a path that Git can hold. */
export interface HostileFile {
  path: string;
  bytes: string | Uint8Array;
}

/** What must be true after sync and build. */
export type Holds =
  /** The file is not published, and the report names it with a sentence; `says` is looked for in that report's lines. */
  | { as: "reported"; path: string; says?: RegExp }
  /** The page is there, and these texts can be read on it as text. */
  | { as: "published"; shows: readonly string[] }
  /** Either of the two: the design leaves the choice open, and neither does harm. */
  | { as: "published-or-reported"; path: string; shows: readonly string[] }
  /** No file that a node publishes: not taken and not copied; a report is not owed. */
  | { as: "left-out"; path: string }
  /** May be taken, but nobody else's words may change by it: `TAKEN` is on no page. */
  | { as: "without-effect"; path: string };

/** Words that attacks put in the place of someone else's. */
export const TAKEN = "Taken by another node.";

/** How an attack shows that it works on a pipeline without walls. */
export type Proof =
  /** Its canary file appears. */
  | "code"
  /** Its script runs in a browser. */
  | "script"
  /** The page asks another server for something. */
  | "request"
  /** Elements, attributes or addresses come through that no text may have. */
  | "markup"
  /** Every object of the process has a new property. */
  | "pollution"
  /** A file is written outside the output folder. */
  | "outside"
  /** The secret file's word is in the output. */
  | "secret"
  /** One document stops the whole build. */
  | "stops";

/** Which pipeline without walls is used to see that the attack is a real one. */
export type Naive = "matter" | "eleventy" | "clone";

/** Section of the list of attacks in the security notes. */
export type AttackSection = "1.1" | "1.2" | "1.3" | "1.4" | "1.5" | "1.6" | "1.7" | "1.8" | "1.9";

/** What every attack has. */
export interface Attack {
  /** `<corpus>/<name>`; the document is then `toolkits/<corpus>/<name>.en.md`. */
  name: string;
  section: AttackSection;
  /** What it tries, in a sentence. */
  tries: string;
  files: readonly HostileFile[];
  holds: Holds;
  /** Set when it was seen to work without walls: with which pipeline, and by which sign. */
  worksOnNaive?: { on: Naive; by: Proof };
}

/** Where the document of an attack lies in the hostile repository. */
export function pathOf(name: string): string {
  return `toolkits/${name}.en.md`;
}

/** The sentence that stands below the attack in every document; it must still be readable in its place. */
export function after(name: string): string {
  return `Words after ${name.replaceAll("/", " ")} stay.`;
}

/** A harmless body with the attack in its middle. */
export function around(name: string, payload: string): string {
  return `## Before {#before}\n\nWords before.\n\n${payload}\n\n## After {#after}\n\n${after(name)}\n`;
}

const FRONT_MATTER: Readonly<Record<string, string>> = {
  title: "A title",
  summary: "A summary of what is in here.",
  type: "guideline",
  phase: "[arrival]",
  audience: "[volunteer]",
  topic: "[housing]",
  sources: "[{ title: A handbook }]",
  reviewed: "2026-10-01",
  review_every: "P1Y",
};

/** Front matter of a valid document as YAML lines; `changes` replaces values word for word and adds keys; null leaves one out. */
export function lines(changes: Readonly<Record<string, string | null>> = {}): string {
  const values = Object.entries({ ...FRONT_MATTER, ...changes });
  return values.flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}\n`])).join("");
}

/** A whole document, valid but for the changes and the payload. */
export function page(
  name: string,
  changes: Readonly<Record<string, string | null>> = {},
  payload = "Nothing to see.",
): string {
  const title = JSON.stringify(`Attack ${name.replaceAll("/", " ")}`);
  return `---\n${lines({ title, ...changes })}---\n${around(name, payload)}`;
}

/**
 * The same with the payload before the first heading, and an end to the comment that Nunjucks takes `{#id}` for: without it that
 * language gives up before it comes to the payload.
 */
export function pageFirst(
  name: string,
  changes: Readonly<Record<string, string | null>>,
  payload: string,
): string {
  return page(name, changes).replace("## Before", `${payload}\n\n## Before`).concat("\n#}\n");
}

/** JavaScript, one expression, that writes the attack's canary wherever Node runs it. */
export function writeCanary(bait: Bait, name: string): string {
  return `process.getBuiltinModule("fs").writeFileSync(${JSON.stringify(canaryOf(bait, name))},"ran")`;
}

/** A shell command that writes the attack's canary. */
export function touchCanary(bait: Bait, name: string): string {
  return `touch ${canaryOf(bait, name)}`;
}

/** The canary file of an attack. */
export function canaryOf(bait: Bait, name: string): string {
  return `${bait.canaries}/${name.replaceAll("/", "-")}`;
}

/** JavaScript for a browser, without spaces or double quotes, that leaves a sign in the topmost window. */
export function leaveSign(name: string): string {
  return `top.__ran='${name}'`;
}
