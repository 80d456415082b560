import type { Document } from './fields';

/** A place in a list: the value that the list is in the order of, and the `_id` of the document there. */
interface Place {
  value: string | number;
  id: string;
}

/** Stands for a value that has signs which a cursor has no room for (a name, a path): the document itself is asked. */
const unsaid = '-';

/** The cursor of the page that begins after a document, in the form of `types/fields.ts`. */
export function cursorOf(document: Document, field: string): string {
  const value = valueIn(document, field);
  return `${isSayable(value) ? value : unsaid}:${document._id}`;
}

/** The value by which a document stands where it does. */
export const valueIn = (document: Document, field: string): string | number =>
  (document as unknown as Record<string, string | number>)[field] ?? '';

// Digits would be read as an instant.
const isSayable = (value: string | number): boolean =>
  typeof value === 'number' || (/^\w[\w-]{0,39}$/.test(value) && !/^\d+$/.test(value)) || value === '';

/** The place that a cursor names, or only the document there; instants are numbers, months are not. */
export function placeOf(cursor: string): Place | Pick<Place, 'id'> {
  const end = cursor.indexOf(':');
  const value = cursor.slice(0, end);
  const id = cursor.slice(end + 1);
  if (value === unsaid) return { id };
  return { value: /^\d+$/.test(value) ? Number(value) : value, id };
}
