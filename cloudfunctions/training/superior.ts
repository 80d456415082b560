import { dayOf } from '../kernel/clock';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { digestOf } from '../kernel/ids';
import { membersWithin } from '../domain/membership/find';
import { learnersWithin } from '../domain/membership/learners';
import { postsWithin } from '../domain/training/proposals';
import { addSuperior, settleSuperior as settle, superiorsOf } from '../domain/training/superior';
import { isAbove, type TrainingCall, type TrainingOutcome } from './context';

/** 推荐参加上级培训. */

const size = 20;

/** Whom an organisation recommended. */
export async function superiors({ input, target }: TrainingCall<'superiors'>): TrainingOutcome<'superiors'> {
  const { items, next } = await superiorsOf(target._id, { after: input.after, size });
  return {
    trainings: items.map(({ _id: id, name, title, organiser, from, to, hours, state }) => ({
      id,
      name,
      title,
      organiser,
      from,
      to,
      hours,
      state,
    })),
    next,
  };
}

/** Whom an organisation can recommend, by name: to what lies above the branches names of members are not told. */
export async function candidates({ target, now }: TrainingCall<'candidates'>): TrainingOutcome<'candidates'> {
  if (!isAbove(target)) {
    return { members: (await membersWithin(target.path)).map(({ _id: id, name }) => ({ id, name })) };
  }
  const holders = await holdersWithin(target.path, now);
  return { members: holders.sort((one, other) => one.name.localeCompare(other.name, 'zh')) };
}

const recommended = ['secretary', 'deputySecretary', 'committeeMember', 'affairsWorker', 'instructor'];

/** Those of the people within a path who hold a post there. */
async function holdersWithin(path: string, now: number): Promise<{ id: string; name: string }[]> {
  const { grants } = await postsWithin(path, now);
  const held = grants.filter(({ role }) => recommended.includes(role)).map(({ memberId }) => memberId);
  return (await learnersWithin(path, held, now)).map(({ _id: id, name }) => ({ id, name }));
}

/** Records a recommendation. */
export async function recommend(call: TrainingCall<'recommend'>): TrainingOutcome<'recommend'> {
  const { input, target, caller, openid, now } = call;
  const { organizationId, actKey, memberId, title, organiser, from, to, hours } = input;
  const [member] = await learnersWithin(target.path, [memberId], now);
  if (!member) refuse('TRAINING.NOT_FOR_THEM');
  if (isAbove(target) && !(await holdersWithin(target.path, now)).some(({ id }) => id === memberId))
    refuse('TRAINING.NOT_FOR_THEM');
  await checkText(openid, title, organiser);
  const trainingId = `s-${digestOf(organizationId, actKey)}`;
  await addSuperior(
    {
      _id: trainingId,
      organizationId,
      memberId,
      name: member.name,
      title,
      organiser,
      from,
      to,
      hours,
      state: 'recommended',
      turns: [{ state: 'recommended', at: now, by: caller.account.name, hours }],
      at: now,
      creditAt: null,
    },
    { ...call, orgPath: target.path },
  );
  return { trainingId };
}

/** Writes down what came of it. */
export async function settleSuperior(
  call: TrainingCall<'settleSuperior'>,
): TrainingOutcome<'settleSuperior'> {
  const { input, target, now } = call;
  const { was, state, hours = target.hours } = input;
  // Hours are of what was attended, and count in the year in which it ended.
  if (state === 'attended' && target.to > dayOf(now)) refuse('TRAINING.NOT_YET');
  await settle(target._id, { was, state, hours }, { ...call, orgPath: await target.keptAt() });
  return { state, hours };
}
