/** Adds a question to an address that may have one already. */
export const withQuery = (address: string, question: string): string => `${address}${address.includes("?") ? "&" : "?"}${question}`;
