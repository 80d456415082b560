import { audit, type Auditable } from '../../kernel/audit';
import { keyOfMember } from '../../kernel/audience';
import { transaction } from '../../kernel/database';
import { refuse } from '../../kernel/errors';
import { requireKept } from './activity-status';
import type { MemberStatus } from '../../../types/shared/members';
import type { Capacity } from '../../../types/shared/activities';
import type { GuardedActivity } from './find';
import { Activities, Rolls, type ActivityRecord, type RollRecord } from './model';

/** One person's place on a roster, put right. */
export interface Correction {
  rollId: string;
  memberId: string;
  name: string;
  status: MemberStatus;
  as: Capacity | 'none';
}

/** True for whom a gathering was for when it was published, or is since: a correction may excuse them, and says so. */
const wasExpected = (rolls: RollRecord[], memberId: string): boolean =>
  rolls.some(
    ({ members, corrections = [] }) =>
      members.some((one) => one.memberId === memberId && one.as === 'expected') ||
      corrections.some(({ changes }) =>
        changes.some((one) => one.memberId === memberId && one.was === 'expected'),
      ),
  );

/**
 * Corrects the rolls of an activity, and whom it is for with them: all of it or nothing. Answers the activity and
 * how many are expected now. What was on the roster before stays readable in its corrections; what stands so already is none.
 */
export async function correctRolls(
  call: Auditable & { target: GuardedActivity },
  reason: string,
  wanted: Correction[],
): Promise<{ activity: ActivityRecord; expected: number }> {
  const { target, now } = call;
  return transaction(async (within) => {
    const activity = (await within.in(Activities).findById(target._id)) ?? target;
    requireKept(activity);
    const ids = [activity.organizationId, ...activity.jointIds].map((id) => `${activity._id}:${id}`);
    const before: RollRecord[] = [];
    for (const id of ids) {
      const roster = await within.in(Rolls).findById(id);
      if (roster) before.push(roster);
    }
    const corrections = wanted.filter((one) => !isSo(one, before, activity.audience));
    if (corrections.length === 0) return { activity, expected: expectedOn(before) };
    const sitsIn = corrections.filter(({ as }) => as === 'observer' || as === 'guest');
    if (sitsIn.some(({ memberId }) => wasExpected(before, memberId))) refuse('ACTIVITY.EXPECTED_STAYS');
    const when = { at: now, by: call.caller?.account.name ?? '', reason };
    const rolls = before.map((roster) => corrected(roster, corrections, when));
    for (const { _id, members, corrections: kept } of rolls) {
      if (corrections.some(({ rollId }) => rollId === _id))
        await within.in(Rolls).update(_id, { members, corrections: kept });
    }
    const audience = audienceWith(activity.audience, corrections);
    await within.in(Activities).update(activity._id, { audience });
    await audit(within, call, {
      action: 'activity.correctRoll',
      target: activity._id,
      orgPath: await target.keptAt(),
      after: { reason, changes: corrections.map(({ memberId, as }) => ({ memberId, as })) },
    });
    return { activity: { ...activity, audience }, expected: expectedOn(rolls) };
  });
}

const expectedOn = (rolls: RollRecord[]): number =>
  rolls.flatMap(({ members }) => members).filter(({ as }) => as === 'expected').length;

/** Whether somebody stands on the roster as a correction says, by name. */
function isSo({ rollId, memberId, as }: Correction, rolls: RollRecord[], audience: string[]): boolean {
  const roster = rolls.find(({ _id }) => _id === rollId);
  const stands = roster?.members.find((one) => one.memberId === memberId)?.as ?? 'none';
  return stands === as && audience.includes(keyOfMember(memberId)) === (as !== 'none');
}

function corrected(
  roster: RollRecord,
  all: Correction[],
  when: { at: number; by: string; reason: string },
): RollRecord {
  const mine = all.filter(({ rollId }) => rollId === roster._id);
  if (mine.length === 0) return roster;
  const kept = roster.members.filter(({ memberId }) => !mine.some((one) => one.memberId === memberId));
  const listed = mine.flatMap(({ memberId, name, status, as }) =>
    as === 'none' ? [] : [{ memberId, name, status, as }],
  );
  const changes = mine.map(({ memberId, name, as }) => {
    const was = roster.members.find((one) => one.memberId === memberId)?.as ?? ('none' as const);
    return { memberId, name, as, was };
  });
  return {
    ...roster,
    members: [...kept, ...listed],
    corrections: [...(roster.corrections ?? []), { ...when, changes }],
  };
}

/** Who is listed by name sees the activity whatever else it is for; who is taken off loses the key of their own. */
function audienceWith(audience: string[], corrections: Correction[]): string[] {
  const keys = new Set(audience);
  for (const { memberId, as } of corrections) {
    if (as === 'none') keys.delete(keyOfMember(memberId));
    else keys.add(keyOfMember(memberId));
  }
  return [...keys];
}
