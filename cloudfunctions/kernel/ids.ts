import { randomBytes } from 'node:crypto';

/** A new id that says nothing of what it names: 20 characters, none of which a path or a key gives a meaning to. */
export const newId = (): string => randomBytes(15).toString('base64url');
