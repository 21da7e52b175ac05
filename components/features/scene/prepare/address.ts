/** An address with more asked of it: `href` may have a query already. */
export const withQuery = (href: string, query: Record<string, string>): string =>
  `${href}${href.includes("?") ? "&" : "?"}${new URLSearchParams(query).toString()}`;
