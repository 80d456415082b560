/** Where a page of rows begins: rows are in the order of their ids. */
export const cursorAfter = (after: string | undefined) => ({
  last: after === undefined ? '' : after.slice(after.indexOf(':') + 1),
  next: (last: string): string => `row:${last}`,
});
