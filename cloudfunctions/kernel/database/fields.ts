/** The shape of stored documents as types: which fields there are, and what they hold. */

export interface Document {
  _id: string;
}

type Inside<Value> =
  NonNullable<Value> extends readonly (infer Item)[] ? NonNullable<Item> : NonNullable<Value>;

type Key<Value> = Value extends object ? Extract<keyof Value, string> : never;

/** The fields of a document and, one level down, of what they hold: `phone`, `phone.fingerprint`, `members.memberId`. */
export type Field<Stored> = {
  [Name in Key<Stored>]: Name | `${Name}.${Key<Inside<Stored[Name & keyof Stored]>>}`;
}[Key<Stored>];

/** What a field holds where that is one of a few identifiers, in a list or not; `never` of any other. */
type Identifier<Held> = [Inside<Held>] extends [string]
  ? string extends Inside<Held>
    ? never
    : Inside<Held>
  : never;

/** The words of identifiers, for each field that holds some: one that is left out does not compile. */
export type Words<Stored> = {
  [Name in Field<Stored> as [Identifier<Value<Stored, Name>>] extends [never] ? never : Name]: Record<
    Extract<Identifier<Value<Stored, Name>>, string>,
    string
  >;
};

/** What a field holds. */
export type Value<Stored, Name> = Name extends keyof Stored
  ? Stored[Name]
  : Name extends `${infer Outer}.${infer Inner}`
    ? Outer extends keyof Stored
      ? Value<Inside<Stored[Outer]>, Inner>
      : never
    : never;
