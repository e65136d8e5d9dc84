import { spawn } from "node:child_process";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * What a server can do wrong. `401` … `503`: that status · `hang`: never an answer · `half-closed`: headers, then nothing
 * more and no end · `cut`: the connection breaks in the middle of the pack · `corrupt`: one byte of the pack is another ·
 * `html`, `html-line`: a friendly page with status 200 · `redirect`: to the same repository elsewhere · `endless`: data without end ·
 * `redirect-loop`: to itself · `cut-list`, `cut-references`: the answer about references ends too early, in version 0 and 2 of the protocol ·
 * `error-line`: the server's own sentence (with our token in it) instead of an answer · `json`: an answer of an API ·
 * `empty`: status 200 and no body · `hang-pack`: answers about references, then never sends the pack ·
 * `trickle-pack`: sends a little of it for ever, just enough not to count as idle · `drip-pack`: less than that, but always something.
 */
export type Fault =
  | 400
  | 401
  | 403
  | 404
  | 407
  | 410
  | 418
  | 429
  | 451
  | 500
  | 503
  | 511
  | "hang"
  | "half-closed"
  | "cut"
  | "corrupt"
  | "html"
  | "html-line"
  | "redirect"
  | "redirect-loop"
  | "cut-list"
  | "cut-references"
  | "error-line"
  | "json"
  | "endless"
  | "endless-pack"
  | "hang-pack"
  | "trickle-pack"
  | "drip-pack"
  | "empty";

export interface GitServer {
  /** `http://127.0.0.1:<port>`; a repository `x.git` in the folder is at `<url>/x.git`. */
  url: string;
  /** By the first part of the path: `x.git`. */
  faults: Map<string, Fault>;
  /** One line a request: `GET /x.git/info/refs?service=git-upload-pack`, `POST … fetch`. */
  log: string[];
  /** What must stand in the header `Authorization`, by the first part of the path; all others are let in. */
  secrets: Map<string, string>;
  /** Another server's `url`, to which the fault `redirect` leads. */
  elsewhere: string;
  /** Called with each request, before it is answered. */
  onRequest: (request: IncomingMessage) => void;
  close(): Promise<void>;
}

/** Serves the bare repositories in a folder over smart HTTP by `git http-backend`, with faults on demand. */
export async function startGitServer(folder: string): Promise<GitServer> {
  const faults = new Map<string, Fault>();
  const log: string[] = [];
  const state = { faults, log, secrets: new Map<string, string>(), elsewhere: "", onRequest: () => {} };
  const server = createServer((request, response) => {
    answer(folder, served, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const served: GitServer = Object.assign(state, {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
  return served;
}

async function answer(
  folder: string,
  { faults, log, secrets, elsewhere, onRequest }: GitServer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  onRequest(request);
  const body = await readAll(request);
  const { pathname, search } = new URL(request.url ?? "/", "http://127.0.0.1");
  const fetching = body.includes("command=fetch");
  log.push(`${request.method} ${pathname}${search}${fetching ? " fetch" : ""}`);
  const name = pathname.split("/")[1] ?? "";
  const secret = secrets.get(name);
  const isLetIn = secret === undefined || request.headers.authorization === secret;
  const fault = isLetIn ? faults.get(name) : 401;
  if (fault === "redirect" && elsewhere !== "") {
    response.writeHead(307, { Location: `${elsewhere}${pathname}${search}` }).end();
    return;
  }
  if (fault !== undefined && misbehave(fault, fetching, pathname, request, response)) return;
  const { head, data } = await backend(folder, request, pathname, search, body);
  const sent = fetching && fault === "corrupt" ? flipped(data) : data;
  response.writeHead(head.status, head.headers);
  if (fetching && fault === "cut") {
    response.write(sent.subarray(0, Math.floor(sent.length / 2)), () => response.destroy());
  } else response.end(sent);
}

/** True when the fault has answered (or will never answer) by itself. */
function misbehave(
  fault: Fault,
  fetching: boolean,
  pathname: string,
  { method, headers, url }: IncomingMessage,
  response: ServerResponse,
): boolean {
  if (typeof fault === "number") {
    const asks: Record<string, string> = fault === 401 ? { "WWW-Authenticate": 'Basic realm="x"' } : {};
    response.writeHead(fault, asks).end("no\n");
    return true;
  }
  const advertisement = { "Content-Type": "application/x-git-upload-pack-advertisement" };
  const pack = { "Content-Type": "application/x-git-upload-pack-result" };
  if (fault === "hang") return true;
  if (fault === "hang-pack" && fetching) return true;
  if (fault === "half-closed") response.writeHead(200, advertisement).write("001e# service=git-upload");
  else if (fault === "html") response.writeHead(200, { "Content-Type": "text/html" }).end(PAGE);
  else if (fault === "html-line")
    response.writeHead(200, { "Content-Type": "text/html" }).end("<p>Hello</p>");
  else if (fault === "empty") response.writeHead(200, advertisement).end();
  else if (fault === "redirect") response.writeHead(301, { Location: `/elsewhere${pathname}` }).end();
  else if (fault === "redirect-loop") response.writeHead(302, { Location: url }).end();
  else if (fault === "cut-list") response.writeHead(200, advertisement).end(`${SERVICE}004bdeadbeef`);
  else if (fault === "cut-references" && method === "GET")
    response.writeHead(200, advertisement).end(`${SERVICE}000eversion 2\n0013ls-refs=unborn\n0000`);
  else if (fault === "cut-references")
    response.writeHead(200, pack).end(`003d${"1".repeat(40)} refs/heads/main\n`);
  else if (fault === "error-line")
    response.writeHead(200, advertisement).end(SERVICE + line(`ERR no entry with ${headers.authorization}`));
  else if (fault === "json") response.writeHead(200, { "Content-Type": "application/json" }).end("{}");
  else if (fault === "endless") flood(response.writeHead(200, advertisement), "003f4a1c", false);
  else if (fault === "trickle-pack" && fetching) trickle(response.writeHead(200, pack), 500);
  else if (fault === "drip-pack" && fetching) trickle(response.writeHead(200, pack), 140);
  else if (fault === "endless-pack" && fetching) flood(response.writeHead(200, pack), "000dpackfile\n", true);
  else return false;
  return true;
}

const SERVICE = "001e# service=git-upload-pack\n0000";

/** A line of the protocol, with its length in front. */
const line = (text: string): string => (text.length + 4).toString(16).padStart(4, "0") + text;

const PAGE = "<!doctype html>\n<title>Sign in</title>\n<h1>Please sign in</h1>\n";

/** Writes for ever: zeros, or a pack of very many objects in side-band packets. */
function flood(response: ServerResponse, start: string, asPack: boolean): void {
  const head = Buffer.from("PACK\0\0\0\x02\0\x0f\xff\xff", "latin1");
  const chunk = asPack ? bandPackets() : Buffer.alloc(65_536, "0");
  response.write(start);
  if (asPack) response.write(packet(head));
  const more = () => {
    while (!response.destroyed && response.write(chunk)) {}
  };
  response.on("drain", more);
  more();
}

/** Word of progress, of so many bytes, ten times a second, as a server sends it that is about to begin. */
function trickle(response: ServerResponse, bytes: number): void {
  response.write("000dpackfile\n");
  const line = Buffer.alloc(bytes, ".");
  const words = Buffer.concat([Buffer.from(`${(line.length + 5).toString(16).padStart(4, "0")}\x02`), line]);
  const timer = setInterval(() => response.write(words), 100);
  response.on("close", () => clearInterval(timer));
}

/** Blobs of 60,000 random-looking bytes, stored uncompressed, one a packet. */
function bandPackets(): Buffer {
  const size = 60_000;
  const header = [0xb0 | (size & 0x0f), 0x80 | ((size >> 4) & 0x7f), (size >> 11) & 0x7f];
  const stored = Buffer.alloc(size, 7);
  let a = 1;
  let b = 0;
  for (const byte of stored) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  const zlib = Buffer.from([0x78, 0x01, 0x01, size & 0xff, size >> 8, ~size & 0xff, (~size >> 8) & 0xff]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(((b << 16) | a) >>> 0);
  return packet(Buffer.concat([Buffer.from(header), zlib, stored, sum]));
}

function packet(data: Buffer): Buffer {
  const length = (data.length + 5).toString(16).padStart(4, "0");
  return Buffer.concat([Buffer.from(`${length}\x01`, "latin1"), data]);
}

function flipped(data: Buffer): Buffer {
  const copy = Buffer.from(data);
  const place = copy.length - 60;
  copy[place] = (copy[place] ?? 0) ^ 0xff;
  return copy;
}

async function readAll(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

async function backend(
  folder: string,
  request: IncomingMessage,
  pathname: string,
  search: string,
  body: Buffer,
): Promise<{ head: { status: number; headers: Record<string, string> }; data: Buffer }> {
  const child = spawn("git", ["http-backend"], {
    stdio: ["pipe", "pipe", "ignore"],
    env: {
      PATH: process.env.PATH,
      GIT_PROJECT_ROOT: folder,
      GIT_HTTP_EXPORT_ALL: "1",
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: "uploadpack.allowFilter",
      GIT_CONFIG_VALUE_0: "true",
      PATH_INFO: pathname,
      QUERY_STRING: search.slice(1),
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: request.headers["content-type"],
      CONTENT_LENGTH: String(body.length),
      HTTP_CONTENT_ENCODING: request.headers["content-encoding"],
      GIT_PROTOCOL: String(request.headers["git-protocol"] ?? ""),
      REMOTE_ADDR: "127.0.0.1",
    },
  });
  child.stdin.on("error", () => {});
  child.stdin.end(body);
  const output = await readAll(child.stdout);
  const end = output.indexOf("\r\n\r\n");
  const headers: Record<string, string> = {};
  for (const line of output.subarray(0, end).toString().split("\r\n")) {
    const colon = line.indexOf(":");
    headers[line.slice(0, colon)] = line.slice(colon + 1).trim();
  }
  const status = Number.parseInt(headers.Status ?? "200", 10);
  delete headers.Status;
  return { head: { status, headers }, data: output.subarray(end + 4) };
}
