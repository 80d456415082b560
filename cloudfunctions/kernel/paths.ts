/**
 * An organisation's path names it and all above it, from the district down: `/sj/fangsong/b001/`.
 * Every record that belongs to an organisation carries it, so that a subtree is one range of an index.
 */

/**
 * The path at which what keeps something stands now. Rights are judged by it, and only `domain/organization/keeping.ts`
 * makes one: a path that some record carries does not do.
 */
export type PathNow = string & { readonly now: true };

/** True when `path` is `above` itself or lies below it. */
export const liesWithin = (path: string, above: string): boolean => path.startsWith(above);

/** The ids of an organisation and of all above it, the district's first. */
export const idsOf = (path: string): string[] => path.split('/').filter(Boolean);

/** The paths of an organisation and of all above it, the district first. */
export function lineOf(path: string): string[] {
  const ids = idsOf(path);
  return ids.map((_, index) => `/${ids.slice(0, index + 1).join('/')}/`);
}

/** The id of the town that a path lies in, or names; `undefined` for the district's own. */
export const townIdOf = (path: string): string | undefined => idsOf(path)[1];

/** The id of the office right above what a path names: its town; of a town the district. */
export function officeIdAbove(path: string): string {
  const [districtId = '', townId, ...below] = idsOf(path);
  return townId !== undefined && below.length > 0 ? townId : districtId;
}

/** How many organisations a path names; the district's has one. */
export const depthOf = (path: string): number => path.split('/').length - 2;

/** The half-open range of paths of an organisation and all below it: `from` ≤ path < `to`. */
export function subtreeRange(path: string): { from: string; to: string } {
  // '0' is the character after '/', and ids hold no character below it.
  return { from: path, to: `${path.slice(0, -1)}0` };
}
