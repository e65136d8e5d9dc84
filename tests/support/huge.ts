import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { constants, deflateRawSync } from "node:zlib";
import type { Entry, Files, Repository } from "./repository.ts";

const MEGABYTE = 1024 * 1024;
/** Git's id of two gigabytes of zeros: `head -c 2147483648 /dev/zero | git hash-object --stdin`. */
const ZEROS = "77e9132b46cb9535f286f18974872f40049d1a89";

/**
 * A file of two gigabytes, which takes two megabytes on the server's disk. Its compressed form is put together from a piece that is
 * repeated, because making it takes longer than all that is done with it.
 */
export function hugeFile({ path }: Repository): Entry {
  const size = 2048 * MEGABYTE;
  const pack = (data: Buffer) => deflateRawSync(data, { finishFlush: constants.Z_FULL_FLUSH });
  const head = Buffer.from(`blob ${size}\0`);
  const body = pack(Buffer.alloc(MEGABYTE));
  const end = Buffer.alloc(6);
  end.writeUInt16LE(0x0003, 0);
  end.writeUInt32BE(adler32(head, size), 2);
  const pieces = [Buffer.from([0x78, 0x9c]), pack(head), ...Array.from({ length: 2048 }, () => body), end];
  mkdirSync(join(path, "objects", ZEROS.slice(0, 2)), { recursive: true });
  writeFileSync(join(path, "objects", ZEROS.slice(0, 2), ZEROS.slice(2)), Buffer.concat(pieces));
  return { mode: "100644", hash: ZEROS };
}

/** Of a few bytes and so many zeros after them. https://www.rfc-editor.org/rfc/rfc1950#section-9 */
function adler32(head: Buffer, zeros: number): number {
  let a = 1;
  let b = 0;
  for (const byte of head) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  b = (b + (zeros % 65_521) * a) % 65_521;
  return b * 65_536 + a;
}

/** So many thousand texts, a thousand in each toolkit; on the server's disk they are one text and one folder. */
export function manyFiles(repository: Repository, thousands: number, text: string): Files {
  const hash = repository.blob(text);
  const names = Array.from({ length: 1000 }, (_, number) => [
    `page-${number}.en.md`,
    { mode: "100644", hash },
  ]);
  const folder = repository.tree(Object.fromEntries(names));
  const toolkits = Array.from({ length: thousands }, (_, number) => [
    `toolkits/part-${number}`,
    { mode: "40000", hash: folder },
  ]);
  return Object.fromEntries(toolkits);
}
