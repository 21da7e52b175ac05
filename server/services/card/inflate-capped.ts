import { inflateRawSync, inflateSync } from "node:zlib";

export type Inflated = { bytes: Uint8Array } | { problem: "too_big" | "damaged" };

/** Inflates at most `cap` bytes, counted as they come out: what the file claims about its size is never believed. */
export const inflateCapped = (packed: Uint8Array, wrapper: "zlib" | "raw", cap: number): Inflated => {
  const inflate = wrapper === "zlib" ? inflateSync : inflateRawSync;
  try {
    const out = inflate(packed, { maxOutputLength: Math.max(1, cap) });
    return { bytes: new Uint8Array(out.buffer, out.byteOffset, out.length) };
  } catch (error) {
    return { problem: error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE" ? "too_big" : "damaged" };
  }
};
