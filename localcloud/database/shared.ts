import type { CollectionDeclaration } from './index-keys';

/** What is declared to lie in one collection: the platform knows the collection, the tools of this cloud what lies there. */

/** The collections that there are to be, each with the indexes of all that lies in it. */
export function collectionsOf(declarations: readonly CollectionDeclaration[]): CollectionDeclaration[] {
  const found = new Map<string, CollectionDeclaration>();
  for (const { name, lies = name, indexes } of declarations) {
    const before = found.get(lies)?.indexes ?? [];
    found.set(lies, { name: lies, indexes: [...before, ...indexes] });
  }
  return [...found.values()];
}

/** Where documents that are asked for by a declared name lie. */
export interface Place {
  collection: string;
  /** What only they fit. */
  own: { modelName?: string };
  /** As they are stored there. */
  stored: <Of extends object>(document: Of) => Of;
  /** As they are known by that name; nothing of another's. */
  known: <Of extends object>(document: Of) => Of[];
}

/** The place of what is declared by a name; of any other the collection of that name. */
export function placeOf(name: string, declarations: readonly CollectionDeclaration[]): Place {
  const lies = declarations.find((one) => one.name === name)?.lies;
  if (lies === undefined)
    return { collection: name, own: {}, stored: (document) => document, known: (document) => [document] };
  return {
    collection: lies,
    own: { modelName: name },
    stored: (document) => ({ ...document, modelName: name }),
    known: (document) => {
      const { modelName, ...own } = document as typeof document & { modelName?: string };
      return modelName === name ? [own as unknown as typeof document] : [];
    },
  };
}
