/** What is said of each, once: whoever is named again in a list is what the last word says. `of` tells them apart. Pure. */
export const lastWords = <One>(all: readonly One[], of: (one: One) => string): One[] => [
  ...new Map(all.map((one) => [of(one), one])).values(),
];
