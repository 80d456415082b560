import type { Waiting } from '../../../types/domain/todo';
import { collection, command } from '../../kernel/database';
import { keptFor, type Held } from '../organization/kept';
import { Letters } from './model';

/** Letters that wait: for a branch's answer, by the day on them; and answered ones for their office. Two requests. */
export async function lettersWaiting({ branches, offices }: Held): Promise<Waiting[]> {
  const ids = branches.flatMap((one) => one.ids);
  const officeIds = offices.map(({ _id }) => _id);
  const [toAnswer, answered] = await Promise.all([
    ids.length === 0
      ? []
      : collection(Letters).findAll({ organizationId: command.in(ids), status: 'open' as const }),
    officeIds.length === 0
      ? []
      : collection(Letters).findAll({ officeId: command.in(officeIds), status: 'answered' as const }),
  ]);
  return [
    ...branches.flatMap(({ branch: { _id: organizationId } }): Waiting[] => {
      const own = toAnswer.filter(
        (one) => keptFor(branches, one.organizationId)?.branch._id === organizationId,
      );
      const [dueOn] = own.map((one) => one.dueOn).sort();
      return dueOn ? [{ kind: 'supervisionLetter', organizationId, count: own.length, dueOn }] : [];
    }),
    ...officeIds.flatMap((organizationId): Waiting[] => {
      const since = answered.filter((one) => one.officeId === organizationId).map(answeredAt);
      if (since.length === 0) return [];
      return [{ kind: 'supervisionAnswer', organizationId, count: since.length, since: Math.min(...since) }];
    }),
  ];
}

const answeredAt = ({ steps, sentAt }: { steps: { at: number }[]; sentAt: number }): number =>
  steps.at(-1)?.at ?? sentAt;
