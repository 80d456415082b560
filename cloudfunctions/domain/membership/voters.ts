import { instantOf } from '../../kernel/clock';
import { addDays } from '../../../types/shared/calendar';
import { collection, command } from '../../kernel/database';
import type { OrganizationRecord } from '../organization/model';
import { Members, Transfers, type MemberRecord } from './model';

/**
 * Who of a branch had a vote on a day (`YYYY-MM-DD`): full members that were on its roster then. Those who came later by
 * a transfer, from within the district or from outside, or by a merger, and those whose conversion was approved later,
 * had none there; those who left later had one. Rule `rightToVote`.
 */
export async function votersOn(
  { _id, absorbed = [] }: Pick<OrganizationRecord, '_id' | 'absorbed'>,
  day: string,
): Promise<Pick<MemberRecord, '_id' | 'name'>[]> {
  const over = instantOf(addDays(day, 1), '00:00');
  const [own, came, went] = await Promise.all([
    collection(Members).findAll({ organizationId: _id, state: command.in(['active', 'left']) }),
    collection(Transfers).findAll({
      toId: _id,
      status: command.in(['accepted', 'recorded']),
      decidedAt: command.gte(over),
    }),
    collection(Transfers).findAll({ fromId: _id, status: 'accepted', decidedAt: command.gte(over) }),
  ]);
  // Of who came from outside the day is written down, often later than they came.
  const cameLater = new Set(
    came.flatMap(({ kind, on, memberId }) => (kind === 'inward' && on <= day ? [] : memberId)),
  );
  const gone = went.map(({ memberId }) => memberId).filter((id) => !cameLater.has(id));
  const elsewhere = gone.length > 0 ? await collection(Members).findByIds(gone) : [];
  const joinedLater = new Set(absorbed.filter(({ at }) => over <= at).map(({ id }) => id));
  const isHere = ({ _id: id, formerIds = [] }: MemberRecord) =>
    !cameLater.has(id) && !formerIds.some((former) => joinedLater.has(former));
  return [...own.filter(isHere), ...elsewhere]
    .filter((member) => hadVote(member, day))
    .map(({ _id: id, name }) => ({ _id: id, name }));
}

/**
 * With a vote on a day, and not gone by then; where a day is not known, it is long past. A vote comes with the approval of the
 * conversion, though membership counts from the end of the probation.
 */
const hadVote = (
  { status, joinedOn = '', fullOn = '', votesFrom = '', leftOn }: MemberRecord,
  day: string,
): boolean =>
  status === 'full' &&
  [joinedOn, fullOn, votesFrom].every((since) => since <= day) &&
  (leftOn === undefined || day < leftOn);
