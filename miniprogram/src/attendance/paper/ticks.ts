import type { Output } from '../../services/contract';

/** Someone of the roster, as the paper lists them. */
export type Listed = Output<'attendance.roll'>['people'][number];

/** Whether someone is down as having come already. */
export const isIn = ({ standing }: Pick<Listed, 'standing'>): boolean => standing === 'present';

/** Whose names hold what was looked for, in the order of the paper. */
export const named = <One extends Pick<Listed, 'name'>>(people: One[], looked: string): One[] => {
  const wanted = looked.replace(/\s/g, '');
  return people.filter(({ name }) => name.replace(/\s/g, '').includes(wanted));
};

/** Who may be ticked: who is on the list and not in yet. */
export const tickable = (people: Listed[]): string[] =>
  people.filter((one) => one.as !== undefined && !isIn(one)).map(({ memberId }) => memberId);

/** The ticks after a tap on one. */
export const toggled = (ticked: string[], memberId: string): string[] =>
  ticked.includes(memberId) ? ticked.filter((id) => id !== memberId) : [...ticked, memberId];

/** Those not ticked are, and the others not. */
export const inverted = (ticked: string[], all: string[]): string[] =>
  all.filter((id) => !ticked.includes(id));
