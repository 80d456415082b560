/** The words that both sides say of what is declared: fields of registers and of selections. */

/** What a declared field may hold. Money is in fen, a day `YYYY-MM-DD`; people, organisations and subjects are ids. */
export const fieldKinds = [
  'line',
  'text',
  'day',
  'count',
  'money',
  'choice',
  'member',
  'organization',
  'subject',
  'link',
  'files',
] as const;
export type FieldKind = (typeof fieldKinds)[number];
