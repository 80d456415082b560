import { Developments, type DevelopmentRecord } from './model';
import { dayOf } from '../../kernel/clock';
import { collection, command, whether, type Question } from '../../kernel/database';

const due = (now: number) => ({ state: 'open' as const, remindOn: command.lte(dayOf(now)) });

/** Whether anybody is to be reminded of a development by an instant. */
export const whetherToRemind = (now: number): Question => whether(Developments, due(now));

/** Some developments of which somebody is to be reminded. */
export const remindable = (now: number, limit: number): Promise<DevelopmentRecord[]> =>
  collection(Developments).find(due(now), { limit });

/** Notes when to remind next, unless the record changed meanwhile and says so itself. */
export const remindedOn = (
  { _id, version, remindOn = null }: DevelopmentRecord,
  next: string | null,
): Promise<number> => collection(Developments).updateWhere({ _id, version, remindOn }, { remindOn: next });
