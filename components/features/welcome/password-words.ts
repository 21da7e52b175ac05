/** How good a password is, in a word: by length and variety only, as nothing leaves the page. */
export const passwordWord = (password: string): string | undefined => {
  if (password === "") return undefined;
  if (password.length < 8) return "too short";
  const variety = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) => kind.test(password)).length;
  const distinct = new Set(password).size;
  if (distinct < 5) return "easily guessed";
  if (password.length >= 14 || (password.length >= 11 && variety >= 3)) return "strong";
  return "fair";
};
