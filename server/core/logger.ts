import pino, { type DestinationStream, type Logger } from "pino";

// JSON.stringify escapes CR, LF and ESC, but leaves DEL, C1 and the Unicode line and direction marks that a terminal may obey.
const controls = /[\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const escapeControls = (line: string): string => line.replace(controls, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);

const redacted = [
  "password",
  "current",
  "next",
  "secret",
  "token",
  "cookie",
  "authorization",
  "*.password",
  "*.secret",
  "*.token",
  "*.cookie",
  "*.authorization",
  "req.headers.cookie",
  "req.headers.authorization",
];

/** One JSON object a line. `time` is ISO, so a person can read it; nothing that opens a door is ever written. */
export const createLogger = (level: string, destination: DestinationStream = pino.destination({ dest: 1, sync: false })): Logger =>
  pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: redacted, censor: "[hidden]" },
      hooks: { streamWrite: escapeControls },
    },
    destination,
  );

/** A request id from outside is kept when it is short and plain; anything else would be a way into the logs. */
export const isRequestId = (text: unknown): text is string => typeof text === "string" && /^[A-Za-z0-9._-]{8,100}$/.test(text);
