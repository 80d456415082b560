import type { OrganizationRecord } from '../domain/organization/model';
import { fieldOf } from '../domain/declared/fields';
import { laterFields, type Register } from '../domain/register/declare';
import type { RegisterRecord } from '../domain/register/model';
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
