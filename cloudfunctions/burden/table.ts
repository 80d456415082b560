import { asksOf, type Ask } from '../../types/asks';
import { targetOf, type Access, type Action, type Contract } from '../../types/contract';
import { gatherings } from '../../types/domain/bases';
import { readers, type Basis, type Occasion, type Often, type Reader } from '../../types/shared/bases';
import type { Role } from '../../types/shared/roles';
import type { NumberId } from '../domain/rules/registry';
import { settings } from '../kernel/settings';

/** An action that asks a kind of person for something. */
export interface Act {
  action: string;
  occasion: Occasion;
  asks: Ask[];
}

interface Reminder<About extends string = 'meetings' | 'feedback'> {
  about: About;
  /** In a month, at the most. */
  times: number;
  basis: Basis[];
}

/** What is asked of one kind of person, beside what is asked of them as members. */
export interface Burden {
  reader: Reader;
  gatherings: number;
  month: { inputs: number; uploads: number; reminders: number };
  acts: Act[];
  reminders: Reminder[];
  laterReminders: Reminder<'developments'>[];
}

/** Which of those who are told a role belongs to; others only look on. */
const readerOf: Partial<Record<Role, Reader>> = {
  groupLeader: 'groupLeader',
  affairsWorker: 'branchKeeper',
  deputySecretary: 'branchKeeper',
  secretary: 'branchKeeper',
  townOfficer: 'townOfficer',
  districtOfficer: 'districtOfficer',
  districtAdmin: 'districtOfficer',
};

/** The gatherings of a month that each takes part in, or holds; what is due once a year is not every month's. */
const gatheringsOf: Record<Reader, readonly NumberId[]> = {
  member: ['generalMeetings', 'groupMeetings', 'partyLectures', 'themeDays'],
  groupLeader: ['groupMeetings'],
  branchKeeper: ['generalMeetings', 'committeeMeetings', 'partyLectures', 'themeDays'],
  townOfficer: [],
  districtOfficer: [],
};

/** Reminders by the clock: before a term ends and once after it; before the last day of a checklist. */
const reminders: Reminder[] = [
  { about: 'meetings', times: settings.remindsBeforeDays.length + 1, basis: [...gatherings] },
  { about: 'feedback', times: settings.feedbackRemindedBeforeDays.length, basis: ['monthlyChecklist'] },
];

/** A step of 党员发展 that is due is told of once before its day and once after: as a rule one a month. */
const laterReminders: Reminder<'developments'>[] = [
  { about: 'developments', times: 1, basis: ['talkWithin'] },
];

/**
 * What the actions of some contracts ask of each kind of person, and how much that is in a month in which every gathering
 * falls that is due each month or quarter; `numberOn` says how often that is.
 */
export function burdenTable(
  contracts: Record<string, Contract>,
  numberOn: (id: NumberId) => number,
): Burden[] {
  const actions = Object.values(contracts).flatMap(({ context, actions: own }) =>
    Object.entries(own).map(([name, action]) => ({ name: `${context}.${name}`, action })),
  );
  return readers.map((reader) => {
    const acts = actions.flatMap(({ name, action }) => actOf(name, action, reader) ?? []);
    const times = gatheringsOf[reader].reduce((sum, id) => sum + numberOn(id), 0);
    const reminded = reader === 'branchKeeper' ? reminders : [];
    const later = reader === 'branchKeeper' ? laterReminders : [];
    const inMonth = (isUpload: boolean) =>
      countOf(acts, 'eachGathering', isUpload) * times + countOf(acts, 'monthly', isUpload);
    return {
      reader,
      gatherings: times,
      month: {
        inputs: inMonth(false),
        uploads: inMonth(true),
        reminders: [...reminded, ...later].reduce((sum, one) => sum + one.times, 0),
      },
      acts,
      reminders: reminded,
      laterReminders: later,
    };
  });
}

function actOf(name: string, { access, input, often }: Action, reader: Reader): Act | undefined {
  if (!often || !isFor(access, reader)) return undefined;
  return {
    action: name,
    occasion: occasionFor(often, reader),
    asks: asksOf(input, targetOf(access)?.by),
  };
}

/** Whom an action asks: members, or those who hold a role; where holders act beside an audience, them. */
function isFor(access: Access, reader: Reader): boolean {
  const roles = holdersOf(access);
  return roles ? roles.some((role) => readerOf[role] === reader) : reader === 'member';
}

function holdersOf(access: Access): readonly Role[] | undefined {
  if (access.allow === 'holders') return [...access.roles, ...(access.above ?? [])];
  return access.allow === 'audience' ? access.orHolders : undefined;
}

const occasionFor = (often: Often, reader: Reader): Occasion =>
  typeof often === 'string' ? often : (often[reader] ?? often.others);

/** How many inputs, or uploads, acts ask for on one occasion. */
export const countOf = (acts: readonly Act[], occasion: Occasion, isUpload: boolean): number =>
  acts
    .filter((act) => act.occasion === occasion)
    .reduce((sum, { asks }) => sum + asks.filter((ask) => ask.isUpload === isUpload).length, 0);
