/** "Mary", "Mary and Jane", "Mary, Jane and Kitty", "Mary, Jane and 3 others". */
export const joinNames = (names: readonly string[], most = 3): string => {
  if (names.length > most) {
    const others = names.length - most + 1;
    return `${names.slice(0, most - 1).join(", ")} and ${others} ${others === 1 ? "other" : "others"}`;
  }
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
};
