import { refuse } from "./refuse-file";

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export const concatBytes = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** One byte per character: for magic numbers, chunk names and base64. */
export const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));

export const readLatin1 = (bytes: Uint8Array, start = 0, end = bytes.length): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1", start, end);

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Strict: a card whose bytes are not UTF-8 is refused, since guessing would spoil its words. */
export const readUtf8 = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw refuse("encoding", "is not valid UTF-8 text, so its words cannot be read safely.");
  }
};

const word = (size: number, write: (view: DataView) => void): Uint8Array => {
  const bytes = new Uint8Array(size);
  write(viewOf(bytes));
  return bytes;
};
export const u32be = (value: number): Uint8Array => word(4, (view) => view.setUint32(0, value));
export const u32le = (value: number): Uint8Array => word(4, (view) => view.setUint32(0, value, true));
export const u16le = (value: number): Uint8Array => word(2, (view) => view.setUint16(0, value, true));

export const beginsWith = (bytes: Uint8Array, magic: string, at = 0): boolean => readLatin1(bytes, at, at + magic.length) === magic;

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
