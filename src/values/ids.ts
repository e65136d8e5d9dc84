/** The node that an id begins with: `nl-network` of `nl-network/housing/home`; the whole if there is nothing else. */
export const nodeOf = (id: string): string => id.split("/", 1)[0] ?? id;

/** An id without its node: `housing/home` of `nl-network/housing/home`. */
export const withoutNode = (id: string): string => id.slice(id.indexOf("/") + 1);
