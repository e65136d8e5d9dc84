import { expect, test } from "vitest";
import { judgePicture } from "../../../src/core/node/judge-picture.ts";

const bytes = (text: string) => Buffer.from(text, "latin1");
const png = bytes("\x89PNG\r\n\x1a\nrest");
const pointer = bytes("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n");
const why = (path: string, data: Uint8Array, most = 100) => judgePicture(path, data, most)?.why ?? null;

test("a node's own pictures are judged by their first bytes, as partners' are", () => {
  expect(why("a.png", png)).toBeNull();
  expect(why("a.pdf", bytes("%PDF-1.7 …"))).toBeNull();
  expect(why("a.png", pointer)).toBe("lfs-pointer");
  expect(why("a.pdf", pointer)).toBe("lfs-pointer");
  expect(why("a.jpg", png)).toBe("other");
  expect(why("a.png", bytes(""))).toBe("other");
});

test("one that is read only in part is not published in part", () => {
  expect(why("a.png", png, png.length)).toBeNull();
  expect(why("a.png", png, png.length - 1)).toBe("too-large");
});
