import { instantOf } from '../../kernel/clock';
import { addDays } from '../../../types/shared/calendar';
import { collection, command } from '../../kernel/database';
import type { OrganizationRecord } from '../organization/model';
import { Members, Transfers, type MemberRecord } from './model';

/**
 * Who of a branch had a vote on a day (`YYYY-MM-DD`): full members that were on its roster then. Those who came later by
 * a transfer or a merger, and those who became full later, had none there; those who left later had one. Rule
 * `rightToVote`.
 */
export async function votersOn(
  { _id, absorbed = [] }: Pick<OrganizationRecord, '_id' | 'absorbed'>,
  day: string,
): Promise<Pick<MemberRecord, '_id' | 'name'>[]> {
  const over = instantOf(addDays(day, 1), '00:00');
  const [own, came, went] = await Promise.all([
    collection(Members).findAll({ organizationId: _id, state: command.in(['active', 'left']) }),
    collection(Transfers).findAll({ toId: _id, status: 'accepted', decidedAt: command.gte(over) }),
    collection(Transfers).findAll({ fromId: _id, status: 'accepted', decidedAt: command.gte(over) }),
  ]);
  const cameLater = new Set(came.map(({ memberId }) => memberId));
  const gone = went.map(({ memberId }) => memberId).filter((id) => !cameLater.has(id));
  const elsewhere = gone.length > 0 ? await collection(Members).findByIds(gone) : [];
  const joinedLater = new Set(absorbed.filter(({ at }) => over <= at).map(({ id }) => id));
  const isHere = ({ _id: id, formerIds = [] }: MemberRecord) =>
    !cameLater.has(id) && !formerIds.some((former) => joinedLater.has(former));
  return [...own.filter(isHere), ...elsewhere]
    .filter((member) => hadVote(member, day))
    .map(({ _id: id, name }) => ({ _id: id, name }));
}

/** Full on a day, and not gone by then; where a day is not known, it is long past. */
const hadVote = ({ status, joinedOn = '', fullOn = '', leftOn }: MemberRecord, day: string): boolean =>
  status === 'full' && joinedOn <= day && fullOn <= day && (leftOn === undefined || day < leftOn);
