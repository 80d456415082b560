import type { OrganizationRecord } from '../domain/organization/model';
import { laterFields, type FieldDeclaration, type Register } from '../domain/register/declare';
import type { RegisterRecord } from '../domain/register/model';
import { namedIn } from '../domain/register/shown';
import type { RegisterOutcome } from './context';

/** A register and its records as they are shown. What is not said is left out. */

export const officeOf = ({ name, kind }: Pick<OrganizationRecord, 'name' | 'kind'>) => ({ name, kind });

export const summaryOf = ({ _id: id, title, organizationName, state, on, dueOn, facet }: RegisterRecord) => ({
  id,
  title,
  organizationName,
  state,
  on,
  ...(dueOn && { dueOn }),
  ...(facet && { facet }),
});

type Shown = Awaited<RegisterOutcome<'get'>>['values'];

/** What stands in the fields that are not empty, in the order of the declaration. */
export const valuesOf = (register: Register, record: RegisterRecord): Shown =>
  Object.keys(register.fields).flatMap((field): Shown => {
    const named = namedIn(record, field);
    if (named) return [{ field, text: named.name, of: named.id }];
    const files = record.files
      .filter((one) => one.field === field)
      .map(({ fileId, name, kind, bytes }) => ({ fileId, name, kind, bytes }));
    if (files.length > 0) return [{ field, files }];
    const value = record.values[field];
    if (value === undefined) return [];
    return [typeof value === 'number' ? { field, number: value } : { field, text: value }];
  });

type Kind = Awaited<RegisterOutcome<'kind'>>;

/** A declaration as the app draws it. */
export function kindOf(register: Register): Kind {
  const later = laterFields(register);
  const { name, term, group, hint, source, fields, states, moves, facet } = register;
  return {
    register: name,
    term,
    group,
    hint,
    source,
    fields: Object.entries(fields).map(([field, one]) => ({
      field,
      ...fieldOf(one),
      later: later.has(field),
    })),
    states: Object.entries(states).map(([state, { word, tone }]) => ({ state, word, tone })),
    moves: Object.entries(moves).map(([move, { word, to, asks = [] }]) => ({
      move,
      word,
      to,
      asks: [...asks],
    })),
    ...(facet && { facet }),
  };
}

const fieldOf = ({ kind, label, hint, max, unit, words, kinds, needed = false }: FieldDeclaration) => ({
  kind,
  label,
  ...(hint && { hint }),
  ...(max !== undefined && { max }),
  ...(unit && { unit }),
  ...(words && { options: Object.entries(words).map(([value, word]) => ({ value, word })) }),
  ...(kinds && { kinds: [...kinds] }),
  needed: typeof needed === 'object' ? { field: needed.field, is: [...needed.is] } : needed,
});
