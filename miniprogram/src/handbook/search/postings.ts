import type { AsPlainObject } from 'minisearch';

/**
 * Where each token stands, in a third of the room that the library's own JSON takes: `党费 0:5,6*2 2:9|…` says that 党费 stands in field 0
 * once in document 5 and twice in 6, and in field 2 once in 9.
 */

/** The library's index with its tokens packed. */
export type PackedIndex = Omit<AsPlainObject, 'index'> & { postings: string };

type Fields = AsPlainObject['index'][number][1];

export function pack({ index, ...rest }: AsPlainObject): PackedIndex {
  return { ...rest, postings: index.map(([token, fields]) => `${token} ${fieldsOf(fields)}`).join('|') };
}

const fieldsOf = (fields: Fields): string =>
  Object.entries(fields)
    .map(([field, documents]) => {
      const all = Object.entries(documents).map(([id, times]) => (times === 1 ? id : `${id}*${times}`));
      return `${field}:${all.join(',')}`;
    })
    .join(' ');

/** The library's index again. */
export function unpack({ postings, ...rest }: PackedIndex): AsPlainObject {
  return {
    ...rest,
    index: postings.split('|').map((line) => {
      const [token = '', ...fields] = line.split(' ');
      return [token, Object.fromEntries(fields.map(documentsOf))];
    }),
  };
}

function documentsOf(field: string): [string, Record<string, number>] {
  const [name = '', all = ''] = field.split(':');
  const documents: Record<string, number> = {};
  for (const one of all.split(',')) {
    const [id = '', times] = one.split('*');
    documents[id] = times === undefined ? 1 : Number(times);
  }
  return [name, documents];
}
