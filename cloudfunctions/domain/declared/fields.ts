import type { OrganizationKind } from '../../../types/shared/organizations';
import type { FieldKind } from '../../../types/shared/declared';

/** How a field is declared: data, of a register as of a selection. What may be written, and what is asked for, follows from it. */

/** Where an answer is asked for: always, or only where a choice says one of some words (a demonstration its document). */
export type Needed = boolean | { field: string; is: readonly string[] };

/** One field, whichever kind it is; made by the builders below. */
export interface FieldDeclaration {
  kind: FieldKind;
  label: string;
  hint?: string;
  needed?: Needed;
  /** Characters at most, of a line and of a text. */
  max?: number;
  /** Of a day: the field of another day, before which it cannot be. */
  after?: string;
  /** Of a count. */
  unit?: string;
  /** Of a choice, in their order. */
  words?: Readonly<Record<string, string>>;
  /** Of an organisation: which may be chosen, and whether from the whole district or from the own town. */
  kinds?: readonly OrganizationKind[];
  reach?: 'town' | 'district';
}

type Said = Pick<FieldDeclaration, 'hint' | 'needed'>;

/** A few words. */
export const line = (label: string, more: Said & { max?: number } = {}) =>
  ({ kind: 'line', label, max: 60, ...more }) as const;
/** Some lines. */
export const text = (label: string, more: Said & { max?: number } = {}) =>
  ({ kind: 'text', label, max: 1000, ...more }) as const;
/** A calendar day in Beijing. */
export const day = (label: string, more: Said & { after?: string } = {}) =>
  ({ kind: 'day', label, ...more }) as const;
/** A whole number. */
export const count = (label: string, unit: string, more: Said = {}) =>
  ({ kind: 'count', label, unit, ...more }) as const;
/** An amount, kept in fen. */
export const money = (label: string, more: Said = {}) => ({ kind: 'money', label, ...more }) as const;
/** One of a few words. */
export const choice = <const Words extends Record<string, string>>(
  label: string,
  words: Words,
  more: Said = {},
) => ({ kind: 'choice', label, words, ...more }) as const;
/** A member of the organisation that keeps the record. */
export const member = (label: string, more: Said = {}) => ({ kind: 'member', label, ...more }) as const;
/** A Party organisation. */
export const organization = (
  label: string,
  more: Said & { kinds: readonly OrganizationKind[]; reach?: 'town' | 'district' },
) => ({ kind: 'organization', label, ...more }) as const;
/** An enterprise or social organisation that the keeper covers or keeps. */
export const subject = (label: string, more: Said = {}) => ({ kind: 'subject', label, ...more }) as const;
/** An address on an official site. */
export const link = (label: string, more: Said = {}) => ({ kind: 'link', label, ...more }) as const;
/** Files, photographs among them; never needed. */
export const files = (label: string, more: Omit<Said, 'needed'> = {}) =>
  ({ kind: 'files', label, ...more }) as const;

/** The fields of a declaration, by their names. */
export type Fields = Readonly<Record<string, FieldDeclaration>>;

/** A field as the app draws it. */
export const fieldOf = ({
  kind,
  label,
  hint,
  max,
  unit,
  words,
  kinds,
  needed = false,
}: FieldDeclaration) => ({
  kind,
  label,
  ...(hint && { hint }),
  ...(max !== undefined && { max }),
  ...(unit && { unit }),
  ...(words && { options: Object.entries(words).map(([value, word]) => ({ value, word })) }),
  ...(kinds && { kinds: [...kinds] }),
  needed: typeof needed === 'object' ? { field: needed.field, is: [...needed.is] } : needed,
});
