import { dayOf } from '../../kernel/clock';
import { addDays, addYears } from '../../../types/shared/calendar';
import { matchKey } from '../../kernel/names';
import { initialsOf } from '../subject/record';
import { wordsOf } from '../declared/held';
import { isSettled, type Register } from './declare';
import type { RegisterRecord } from './model';

/** What follows from what a record holds, written with it, so that lists and the timer find it by an index. Pure. */

type Held = Pick<RegisterRecord, 'values' | 'state' | 'createdAt'>;

/** What a record is listed by, reminded of and kept for; what does not hold of it is `undefined`. */
function followsFrom(
  register: Register,
  { values, state, createdAt }: Held,
  now: number,
): Pick<RegisterRecord, 'on'> & {
  [Name in 'facet' | 'dueOn' | 'remindOn' | 'goesOn']: string | undefined;
} {
  const { on, facet, due, states, keptYears } = register;
  const said = (field: string | undefined) => {
    const value = field === undefined ? undefined : values[field];
    return typeof value === 'string' ? value : undefined;
  };
  const isOver = states[state]?.ends === true;
  const dueOn = isSettled(register, state) ? undefined : said(due?.field);
  const remindOn = dueOn && due ? addDays(dueOn, -due.remindsBefore) : undefined;
  return {
    on: said(on) ?? dayOf(createdAt),
    facet: said(facet),
    dueOn,
    // What is over its day when it is written down needs no reminder.
    remindOn: remindOn && dueOn && dueOn >= dayOf(now) ? remindOn : undefined,
    goesOn: keptYears !== undefined && isOver ? addYears(dayOf(now), keptYears) : undefined,
  };
}

/** What a record says, a line a field, as the district reads it when it leaves; see cloudfunctions/exit. */
export function inWords(register: Register, record: RegisterRecord): Record<string, unknown> {
  const values = Object.keys(register.fields)
    .map((name) => [register.fields[name]?.label ?? name, wordsOf(register.fields, record, name)] as const)
    .filter(([, said]) => said !== '');
  return {
    ...record,
    register: register.term,
    state: register.states[record.state]?.word ?? record.state,
    facet: register.facet ? wordsOf(register.fields, record, register.facet) : '',
    values: Object.fromEntries(values),
    steps: record.steps.map((step) => ({ ...step, move: register.moves[step.move]?.word ?? step.move })),
  };
}

/** Titles in lists are no longer than this, in characters. */
const titleAtMost = 60;

/** A record with all that follows from what it holds. */
export function whole(register: Register, record: RegisterRecord, now: number): RegisterRecord {
  const words = wordsOf(register.fields, record, register.title);
  const title = Array.from(words).slice(0, titleAtMost).join('');
  const { facet, dueOn, remindOn, goesOn, on } = followsFrom(register, record, now);
  // A field that is `undefined` is taken away where the record is written.
  return {
    ...record,
    title,
    key: matchKey(title).slice(0, titleAtMost),
    initials: initialsOf(matchKey(title)),
    on,
    ...({ facet, dueOn, remindOn, goesOn } as Partial<RegisterRecord>),
  };
}
