import { createHash, randomBytes } from 'node:crypto';

/** The longest that an `_id` may be, by the contracts' own pattern (`types/fields.ts`). */
const longest = 96;

/** A short digest of some parts, letters of an id: the same parts make the same one, and nobody guesses them from it. */
export const digestOf = (...parts: string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);

/**
 * The act of writing something down (`where`: what, who and at which organisation), or of putting right what is there
 * (`changes`, its id): sent again it is the same, and what is put right in other words is another.
 */
export const actOf = (where: string[], input: { actKey: string }, changes: string | undefined): string =>
  digestOf(...where, changes === undefined ? input.actKey : JSON.stringify(input));

/**
 * The one `_id` that some parts make, joined by `:`. What would be longer than an id may be ends in a digest of all of
 * it, so that long parts never make an id that the contracts refuse, nor two of them the same.
 */
export function idOf(...parts: string[]): string {
  const plain = parts.join(':');
  if (plain.length <= longest) return plain;
  const digest = digestOf(...parts);
  return `${plain.slice(0, longest - digest.length - 1)}:${digest}`;
}

/** A new id that says nothing of what it names: 20 characters, none of which a path or a key gives a meaning to. */
export const newId = (): string => randomBytes(15).toString('base64url');
