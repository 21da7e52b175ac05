export interface KeyPress {
  key: string;
  metaKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
}

/** How a press is spelt in a table of keys: "g", " ", "?", "mod+k". Null for what is never ours. */
export function spellKey({ key, metaKey, ctrlKey, altKey }: KeyPress): string | null {
  if (altKey || ["Shift", "Control", "Meta", "Alt", "Dead", "Process", "Unidentified"].includes(key)) return null;
  const plain = key.length === 1 ? key.toLowerCase() : key;
  return metaKey || ctrlKey ? `mod+${plain}` : plain;
}

export const chordMs = 1_200;

/** Follows presses and names the binding they make up, if any: first as the second half of a chord, then alone. */
export function createChords(bindings: readonly string[]) {
  let pending: { key: string; at: number } | null = null;
  return (key: string, at: number): string | null => {
    const chord = pending && at - pending.at <= chordMs ? `${pending.key} ${key}` : null;
    pending = null;
    if (chord && bindings.includes(chord)) return chord;
    if (bindings.includes(key)) return key;
    if (bindings.some((binding) => binding.length > 1 && binding.startsWith(`${key} `))) pending = { key, at };
    return null;
  };
}
