/** Which model says who speaks next: the first by default; one that is not there any more stays visible. `models` without the improviser. */
export const turnModelOptions = (models: readonly string[], chosen: string | null): { value: string; label: string }[] => [
  { value: "", label: models[0] === undefined ? "None is set up on this server" : `The first (${models[0]})` },
  ...models.map((value) => ({ value, label: value })),
  ...(chosen !== null && !models.includes(chosen) ? [{ value: chosen, label: `${chosen} (not set up)` }] : []),
];
