/** The one place where the commands write. */
export const say = (line = ""): void => void process.stdout.write(`${line}\n`);

export const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;

const NAME_WIDTH = 12;
export const row = (mark: string, name: string, rest: string): string => `  ${mark} ${name.padEnd(NAME_WIDTH)} ${rest}`;

/** A line that counts the seconds of a phase; where nobody looks at a terminal, one line at its beginning. */
export const showProgress = (name: string): { end: () => void } => {
  const started = performance.now();
  if (!process.stdout.isTTY) {
    say(row("·", name, "…"));
    return { end: () => undefined };
  }
  const draw = (): void => void process.stdout.write(`\r${row("·", name, `${Math.round((performance.now() - started) / 1_000)} s`)}`);
  draw();
  const timer = setInterval(draw, 1_000);
  return {
    end: () => {
      clearInterval(timer);
      process.stdout.write("\r\u001b[K");
    },
  };
};

/** True when help was asked for, and printed. */
export const helped = (args: readonly string[], text: string): boolean => {
  if (!args.includes("--help") && !args.includes("-h")) return false;
  say(text.trim());
  return true;
};

/** Every option and word must be known: a mistyped one must not silently run the default. */
export const unknownWords = (args: readonly string[], known: readonly string[]): string[] => args.filter((arg) => !known.includes(arg));
