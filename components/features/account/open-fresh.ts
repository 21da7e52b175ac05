/** To another page with nothing remembered: what was fetched for another person or workspace must not be shown. */
export const openFresh = (address: string): void => window.location.assign(address);
