import type { Document } from './fields';

/** A place in a list: the value that the list is in the order of, and the `_id` of the document there. */
interface Place {
  value: string | number;
  id: string;
}

/** The cursor of the page that begins after a document, in the form of `types/fields.ts`. */
export const cursorOf = (document: Document, field: string): string =>
  `${(document as unknown as Record<string, string | number>)[field] ?? ''}:${document._id}`;

/** The place that a cursor names; instants are numbers, months are not. */
export function placeOf(cursor: string): Place {
  const end = cursor.indexOf(':');
  const value = cursor.slice(0, end);
  return { value: /^\d+$/.test(value) ? Number(value) : value, id: cursor.slice(end + 1) };
}
