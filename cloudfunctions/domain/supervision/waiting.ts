import type { Waiting } from '../../../types/domain/todo';
import { collection, command, within } from '../../kernel/database';
import { keptFor, type Held } from '../organization/kept';
import { Letters } from './model';
import { leftOf } from './office';

/**
 * Letters that wait: for a branch's answer, by the day on them; and answered ones for their office, or for the district where a town
 * has nobody left. Two requests, of the district one more.
 */
export async function lettersWaiting({ branches, offices }: Held, now: number): Promise<Waiting[]> {
  const ids = branches.flatMap((one) => one.ids);
  const officeIds = offices.map(({ _id }) => _id);
  const district = offices.find(({ kind }) => kind === 'district');
  const [toAnswer, answered] = await Promise.all([
    ids.length === 0
      ? []
      : collection(Letters).findAll({ organizationId: command.in(ids), status: 'open' as const }),
    officeIds.length === 0
      ? []
      : collection(Letters).findAll({
          status: 'answered' as const,
          // The district's are also what its towns have, lest nobody is there.
          ...(district ? { orgPath: within(district.path) } : { officeId: command.in(officeIds) }),
        }),
  ]);
  const left = await leftOf(
    answered.filter(({ officeId }) => !officeIds.includes(officeId)),
    now,
  );
  const ofOffices = [...new Set([...officeIds, ...left.map(({ officeId }) => officeId)])];
  return [
    ...branches.flatMap(({ branch: { _id: organizationId } }): Waiting[] => {
      const own = toAnswer.filter(
        (one) => keptFor(branches, one.organizationId)?.branch._id === organizationId,
      );
      const [dueOn] = own.map((one) => one.dueOn).sort();
      return dueOn ? [{ kind: 'supervisionLetter', organizationId, count: own.length, dueOn }] : [];
    }),
    ...ofOffices.flatMap((organizationId): Waiting[] => {
      const since = answered.filter((one) => one.officeId === organizationId).map(answeredAt);
      if (since.length === 0) return [];
      return [{ kind: 'supervisionAnswer', organizationId, count: since.length, since: Math.min(...since) }];
    }),
  ];
}

const answeredAt = ({ steps, sentAt }: { steps: { at: number }[]; sentAt: number }): number =>
  steps.at(-1)?.at ?? sentAt;
