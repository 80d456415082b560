import { addDays } from '../../../types/shared/calendar';
import { dayOf } from '../../kernel/clock';
import { collection, command, whether, type Condition } from '../../kernel/database';
import { inTurn } from '../../kernel/in-turn';
import type { Step } from '../../kernel/steps';
import { stint } from '../../kernel/stint';
import { notifyOnce } from '../messaging/notify';
import { reminded } from './keep';
import { RegisterRecords, type RegisterRecord } from './model';
import { dueNotice } from './notices';
import { registerOn } from './all';

/** What one tick does of it (ms), beside its other work; the next one goes on. */
const share = 3_000;

/** Records looked up at a time. */
const page = 50;

const toRemind = (now: number): Condition<RegisterRecord> => ({ remindOn: command.lte(dayOf(now)) });

/**
 * Reminds the keepers of records whose day comes near, once each. Of a register that is off nobody is reminded: it is looked
 * at again tomorrow, until its day is over.
 */
async function remind(clock: () => number): Promise<void> {
  const goesOn = stint(share, clock);
  const now = clock();
  const found = await collection(RegisterRecords).find(toRemind(now), {
    orderBy: [['remindOn', 'asc']],
    limit: page,
  });
  await inTurn(found, (record) => remindOf(record, now), goesOn);
}

async function remindOf(record: RegisterRecord, now: number): Promise<void> {
  const register = await registerOn(record.register, now);
  if (register) await notifyOnce([dueNotice(register, record, now)]);
  const today = dayOf(now);
  const isYetToBe = !register && (record.dueOn ?? '') > today;
  await reminded(record._id, record.remindOn ?? '', isYetToBe ? addDays(today, 1) : undefined);
}

export const registerSteps: Step[] = [
  {
    name: 'remind-of-registers',
    waitsFor: (now) => [whether(RegisterRecords, toRemind(now))],
    run: remind,
  },
];
