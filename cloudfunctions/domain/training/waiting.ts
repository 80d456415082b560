import type { Waiting } from '../../../types/domain/todo';
import { collection, command, expression } from '../../kernel/database';
import { isDecidable } from '../gathering/waiting';
import { Activities, AttendanceRequests, Attendances, type ActivityRecord } from '../gathering/model';
import type { Held } from '../organization/kept';
import { TrainingClasses } from './model';

/** More classes than anybody holds at a time. */
const most = 200;

/** A session is over, and nobody has said so, for so long (ms). */
const hour = 3_600_000;

/**
 * What waits of the classes that somebody holds: sessions that are over and not closed, which the results wait for; and above the
 * branches, where nothing else tells of it, leave and check-ins to decide. Four requests at most.
 */
export async function classesWaiting(
  { branches, offices }: Pick<Held, 'branches' | 'offices'>,
  now: number,
): Promise<Waiting[]> {
  const holderOf = new Map([
    ...branches.flatMap(({ branch, ids }) => ids.map((id) => [id, branch._id] as const)),
    ...offices.map(({ _id }) => [_id, _id] as const),
  ]);
  if (holderOf.size === 0) return [];
  const classes = await collection(TrainingClasses).find(
    { organizationId: command.in([...holderOf.keys()]), status: 'published' },
    { limit: most },
  );
  if (classes.length === 0) return [];
  const sessions = await collection(Activities).findAll({
    classId: command.in(classes.map(({ _id }) => _id)),
    status: 'published',
  });
  const above = sessions.filter(({ aboveBranches }) => aboveBranches);
  const ids = command.in(above.map(({ _id }) => _id));
  const [requests, toConfirm] =
    above.length > 0
      ? await Promise.all([
          collection(AttendanceRequests).findAll({ activityId: ids, status: 'open' }),
          collection(Attendances).group<{ count: number }>(
            { activityId: ids, state: 'toConfirm' },
            '$activityId',
            {
              count: expression.sum(1),
            },
          ),
        ])
      : [[], []];
  const waitingOf = (session: ActivityRecord) => {
    const isOver = session.endsAt + hour <= now;
    const asked = requests.filter(
      (one) => one.activityId === session._id && isDecidable(one, session, now),
    ).length;
    const check = toConfirm.find(({ _id }) => _id === session._id)?.count ?? 0;
    return asked + check + (isOver ? 1 : 0);
  };
  return classes.flatMap(({ _id: id, title, organizationId }) => {
    const own = sessions.filter(({ classId }) => classId === id).filter((session) => waitingOf(session) > 0);
    const count = own.reduce((sum, session) => sum + waitingOf(session), 0);
    if (count === 0) return [];
    const since = Math.min(...own.map(({ endsAt, startsAt }) => Math.min(now, endsAt, startsAt)));
    const holder = holderOf.get(organizationId) ?? organizationId;
    return [{ kind: 'trainingClass', organizationId: holder, count, since, about: { id, title } } as const];
  });
}
