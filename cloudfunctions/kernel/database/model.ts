import type { Document, Field, Words } from './fields';
import type { Condition } from './query';

/** A thing that does not apply, and why: what must be declared is never just left out. */
export interface None {
  none: string;
}

export const none = (reason: string): None => ({ none: reason });

/** An index as CloudBase takes it. */
export interface IndexDeclaration {
  name: string;
  keys: [field: string, direction: 1 | -1][];
}

/** A collection as the local cloud and the deployment take it. */
export interface CollectionDeclaration {
  name: string;
  indexes: IndexDeclaration[];
}

type Direction = '' | '-';

/** An index: its name, then its fields in order, those that run downwards with a `-`. */
type Index<Stored> = readonly [name: string, ...fields: `${Direction}${Field<Stored>}`[]];

/**
 * How a document refers to an organisation: by id, with copies of its path and name that follow when these change.
 * With `list` the reference stands in each item of that field. `while` tells which documents still follow at an
 * instant; without it all do. What does not follow any more keeps the path and name it was made under.
 */
export interface Reference<Stored> {
  list?: Extract<keyof Stored, string>;
  id: string;
  path?: string;
  name?: string;
  /** The ids on the path, from the district down, where the document keeps them: what lies below is then found by equality. */
  line?: string;
  /** The ids of what was merged into the organisation, where the document keeps them. */
  absorbed?: string;
  /**
   * The fields of the office above that deals with the document, and of its name: where the organisation lies below that
   * office no more, the one right above it takes its place.
   */
  office?: { id: string; name: string };
  /** The name of the town above, where the document keeps that too. */
  town?: string;
  while?: (now: number) => Record<string, unknown>;
  /**
   * The field that says which month (`YYYY-MM`) a record is of: it follows until that month is settled, and stays where
   * its organisation stood then.
   */
  month?: string;
  /** When its organisation is merged into another, it goes over to that one. */
  joins?: true;
  /** What it says once its organisation is closed, and merged into none. */
  ends?: Record<string, unknown>;
}

/** When something is over: so many days after the instant, or the calendar day, that a field holds. */
export interface Over<Stored> {
  days: number;
  since: Field<Stored>;
  /** Whether that field holds an instant (epoch ms) or a day (`YYYY-MM-DD`). */
  as?: 'instant' | 'day';
  /** Which documents it is about; without it all. */
  when?: Condition<Stored>;
  because: string;
}

/** How long documents are kept, and why. `docs/retention.md` says it to the district; a test compares them. */
export type Retention<Stored> =
  /** The timer takes them away, by whichever is over first, with the files that they name. */
  | { removed: readonly (Over<Stored> & { files?: (stored: Stored) => readonly string[] })[] }
  /** The documents are kept, but some fields are taken away. */
  | { cleared: readonly (Over<Stored> & { fields: readonly Field<Stored>[] })[]; kept: string }
  /** Taken away by a step of its own. */
  | { endedBy: string; because: string }
  /** Kept as long as the district keeps its books here. */
  | { kept: string };

/** A line about a person: when, what, and a word of the product's whose label the app knows. */
export interface Told {
  at?: number;
  text: string;
  word?: string;
}

/** Which field says whom a document is about, a person or a WeChat user, and what it tells them. */
export type About<Stored> = {
  what: string;
  tell: (document: Stored) => Told;
} & ({ person: Field<Stored> } | { wechat: Field<Stored> });

/** Every field in Chinese, as the district reads it; of what lies inside a field those that need it. */
type Labels<Stored> = Record<Exclude<Extract<keyof Stored, string>, '_id'>, string> & {
  [Name in Field<Stored>]?: string;
};

/** How a text that is stored is read by people: by a word for each, or as a function says. */
export type Reading = Readonly<Record<string, string>> | ((text: string) => string);

/** How a collection leaves when the district takes all its data out. */
export interface Exit<Stored> {
  /** The register that it becomes. */
  sheet: string;
  fields: Labels<Stored>;
  /**
   * What the identifiers in its fields are called, of each field that holds some, and how else a text is read. What is inside of a
   * field, keys as well as texts, is read as the nearest field around it says.
   */
  words: Words<Stored> & { [Name in Field<Stored>]?: Reading };
  /** Keys, which never leave; where the record is brought back it is given others. */
  secrets?: readonly Extract<keyof Stored, string>[];
}

interface Definition<Stored> {
  name: string;
  /**
   * The collection of the platform in which its documents lie beside those of others, told apart by `modelName`; without it one of its
   * own. The platform has a hundred, and a context seldom needs more than one (decision 67).
   */
  lies?: string;
  indexes: readonly Index<Stored>[];
  organizations: readonly Reference<Stored>[] | None;
  retention: Retention<Stored>;
  /** Whom it is about: everybody may see and take along what is kept of them. Rule `copyOfData`. */
  about: About<Stored> | None;
  exit: Exit<Stored> | None;
  /** Looking leaves something in it (who looked, how often, how far), so that it is written while nothing else is. */
  writtenByLooking?: true;
}

/** A collection with the type of its documents. */
export interface Model<Stored extends Document = Document> extends Omit<CollectionDeclaration, 'name'> {
  readonly name: string;
  /** The platform's collection: its own, or one that it shares. */
  readonly lies: string;
  readonly organizations: readonly Reference<Stored>[];
  readonly retention: Retention<Stored>;
  readonly about: About<Stored> | None;
  readonly exit:
    | {
        sheet: string;
        fields: Record<string, string>;
        words: Partial<Record<string, Reading>>;
        secrets?: readonly string[];
      }
    | None;
  readonly writtenByLooking?: true;
  /** Never there: it carries the type. */
  readonly stored?: (document: Stored) => Stored;
}

const defined = new Map<string, Model<never>>();

/** Every collection that is defined in what was loaded; a bundle loads all model files. */
export const allModels = (): Model<never>[] => [...defined.values()];

/**
 * Declares a collection in the folder that owns it: its indexes, what of it follows an organisation, how long it is
 * kept, and how it leaves with the district's data. A misspelt field does not compile.
 */
export const defineCollection =
  <Stored extends Document>() =>
  (definition: Definition<Stored>): Model<Stored> => {
    const { name, lies, indexes, organizations, retention, about, exit, writtenByLooking } = definition;
    const model: Model<Stored> = {
      name,
      lies: lies ?? name,
      // What is shared is asked for with whose it is.
      indexes: indexes.map(([indexName, ...fields]) => ({
        name: lies ? `${name}_${indexName}` : indexName,
        keys: [...(lies ? ['modelName'] : []), ...fields].map((field) =>
          field.startsWith('-') ? [field.slice(1), -1] : [field, 1],
        ),
      })),
      organizations: 'none' in organizations ? [] : organizations,
      retention,
      about,
      exit,
      ...(writtenByLooking && { writtenByLooking }),
    };
    if (defined.has(name)) throw new Error(`collection ${name} is defined twice`);
    defined.set(name, model as unknown as Model<never>);
    return model;
  };
