import type { OrganizationKind } from '../../../types/shared/organizations';
import type { RegisterGroup, StateTone } from '../../../types/shared/registers';
import { officers, branchKeepers, type Role } from '../../../types/shared/roles';
import type { FieldDeclaration } from '../declared/fields';

export {
  choice,
  count,
  day,
  files,
  line,
  link,
  member,
  money,
  organization,
  subject,
  text,
} from '../declared/fields';

/**
 * How a register (登记) is declared: data, in one file of `kinds/`. Contract, checks, pages, audit, notices, table, figures
 * and what is counted of its asking all come from it. docs/registers.md shows one.
 */

/** Who writes: those who run a branch, or the offices above. */
export type Writers = 'keepers' | 'officers';

/** Who makes a transition: who may write the record; an office above its keeper; the district; or the side that raised it. */
export type Movers = 'writers' | 'above' | 'district' | 'raiser';

export interface StateDeclaration {
  word: string;
  tone: StateTone;
  /** Nothing is due any more, and nothing is changed. */
  ends?: true;
  /** No sum counts what was meant by it. */
  cameToNothing?: true;
  /** Done as far as its keeper goes: nothing is due, and only transitions change it. */
  settled?: true;
}

export interface MoveDeclaration<Field extends string = string, State extends string = string> {
  word: string;
  from: readonly State[];
  to: State;
  by: Movers;
  /** Fields that are asked for by it, and stand in no form. */
  asks?: readonly Field[];
  /** Who is told, by the digest: its keeper, the office above, or the side that raised it. */
  tells?: 'keeper' | 'above' | 'raiser';
}

/** A figure: how many there are, in one state or of one word; or what an amount or a count adds up to. */
export type FigureDeclaration<Field extends string = string, State extends string = string> =
  | { word: string; of: 'all' }
  | { word: string; of: 'state'; is: State }
  | { word: string; of: 'facet'; is: string }
  | { word: string; of: 'sum'; field: Field };

export interface Declaration<Field extends string = string, State extends string = string> {
  /** What it is called. */
  term: string;
  group: RegisterGroup;
  /** What it is for, in a line. */
  hint: string;
  /** The section of the source document that asks for it. */
  source: string;
  /** Which organisations keep records, and who writes them there. */
  over: { readonly [Kind in OrganizationKind]?: readonly Writers[] };
  /** Who sees records beside their keepers and those above: nobody; members of the organisation; everybody of the district. */
  sees: 'keepers' | 'members' | 'everyone';
  fields: Readonly<Record<Field, FieldDeclaration>>;
  /** The field that a record is called by. */
  title: Field;
  /** The day that it is of, by which lists are in order; without one the day it was written down. */
  on?: Field;
  /** A choice by which the list is narrowed. */
  facet?: Field;
  /** The day by which something is to be done, and how many days before it the keeper is reminded by the digest. */
  due?: { field: Field; remindsBefore: number };
  /** The first is where a record begins. */
  states: Readonly<Record<State, StateDeclaration>>;
  /** States in which others than keepers see it; without it all. */
  shownIn?: readonly State[];
  moves: Readonly<Record<string, MoveDeclaration<Field, State>>>;
  figures: readonly FigureDeclaration<Field, State>[];
  /** An organisation has one at the most; where records stand under another, one under each. */
  oneEach?: true;
  /**
   * Records stand under one of another register, which an organisation on the way up keeps: what is asked there is done here.
   * They are begun from its page, by the verb.
   */
  under?: { register: string; verb: string };
  /** Years after it ended that a record is kept; without it as long as the district keeps its books here. */
  keptYears?: number;
}

/** A declared register, as everything reads it. */
export type Register = Declaration & { name: string };

/** What one register asks at the most of who writes a record down (decision 62). */
export const asksAtMost = 6;

/** Declares a register; a field or state that is named and not there does not compile. */
export const register = <
  const Fields extends Readonly<Record<string, FieldDeclaration>>,
  const States extends Readonly<Record<string, StateDeclaration>>,
>(
  declaration: { fields: Fields; states: States } & Omit<
    Declaration<keyof Fields & string, keyof States & string>,
    'fields' | 'states'
  >,
): Declaration => declaration;

const rolesOf: Record<Writers, readonly Role[]> = { keepers: branchKeepers, officers };

/** The roles that write records of an organisation of a kind; none where such keep no records. */
export const writersOf = ({ over }: Pick<Declaration, 'over'>, kind: OrganizationKind): Role[] =>
  (over[kind] ?? []).flatMap((writers) => rolesOf[writers]);

/** True where nothing of a record is due, and only transitions change it. */
export const isSettled = ({ states }: Pick<Declaration, 'states'>, state: string): boolean =>
  states[state]?.ends === true || states[state]?.settled === true;

/** The state where records begin. */
export const firstState = ({ states }: Pick<Declaration, 'states'>): string => Object.keys(states)[0] ?? '';

/** The fields that transitions ask for, which stand in no form. */
export const laterFields = ({ moves }: Pick<Declaration, 'moves'>): Set<string> =>
  new Set(Object.values(moves).flatMap(({ asks = [] }) => asks));

/** The fields of the form: all that no transition asks for. */
export const formFields = (register: Pick<Declaration, 'fields' | 'moves'>): string[] => {
  const later = laterFields(register);
  return Object.keys(register.fields).filter((name) => !later.has(name));
};
