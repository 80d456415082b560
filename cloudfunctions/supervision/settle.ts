import { maySettle } from '../domain/supervision/office';
import { turnLetter, type Turn } from '../domain/supervision/letters';
import type { LetterRecord } from '../domain/supervision/model';
import { dayOf } from '../kernel/clock';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import type { SupervisionCall, SupervisionOutcome } from './context';
import { toBranch } from './notices';

/** What its office does with a letter: whoever is of that office, since people go and offices stay; the district where nobody is. */
export async function settle(call: SupervisionCall<'settle'>): SupervisionOutcome<'settle'> {
  const { input, target: letter, caller, openid, now } = call;
  const { settled } = input;
  if (!(await maySettle(caller.account, letter, now))) refuse('SUPERVISION.NOT_YOURS');
  if (settled.as !== 'closed') await checkText(openid, settled.text);
  if (settled.as === 'sentBack' && settled.dueOn <= dayOf(now))
    refuse('SUPERVISION.DAY_PASSED', { field: 'settled.dueOn' });
  const status = await turnLetter(letter._id, (current) => turnOf(current, settled, now), {
    ...call,
    orgPath: await letter.keptAt(),
  });
  return { status };
}

type Settled = SupervisionCall<'settle'>['input']['settled'];

/** What changes by that; nothing where it was done so already. */
function turnOf(current: LetterRecord, settled: Settled, now: number): Turn | undefined {
  const { status } = current;
  if (isDone(current, settled)) return undefined;
  if (status === 'closed' || status === 'withdrawn') refuse('SUPERVISION.SETTLED');
  if (settled.as !== 'withdrawn' && status !== 'answered') refuse('SUPERVISION.NOT_ANSWERED');
  const text = settled.as === 'closed' ? {} : { text: settled.text };
  const steps = [...current.steps, { step: settled.as, at: now, ...text }];
  return {
    changes:
      settled.as === 'sentBack'
        ? { status: 'open', dueOn: settled.dueOn, steps }
        : { status: settled.as, doneAt: now, steps },
    notice: toBranch({ ...current, steps }, settled.as, now),
    action: 'supervision.settle',
  };
}

/** Whether the last thing that happened to it was this very thing: it was sent twice. */
function isDone({ steps, dueOn }: LetterRecord, settled: Settled): boolean {
  const last = steps.at(-1);
  if (last?.step !== settled.as) return false;
  if (settled.as === 'closed') return true;
  return last.text === settled.text && (settled.as !== 'sentBack' || settled.dueOn === dueOn);
}
