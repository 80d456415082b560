import { childOf } from '../domain/organization/by-child';
import { childrenOf } from '../domain/organization/find';
import { currentTemplate } from '../domain/venue/find';
import { Venues, type VenueRecord, type VenueTemplateRecord } from '../domain/venue/model';
import { keyOfPath } from '../kernel/audience';
import { collection, command, countWhere, expression, type Expression } from '../kernel/database';
import type { PathNow } from '../kernel/paths';
import type { VenueCall, VenueOutcome } from './context';
import { officeOf, templateOf } from './view';

type Counts = Record<string, number>;

/** Rooms, how they stand, and what they lack: each room once, with who keeps it. Four requests, however many rooms. */
export async function figures({ target: office }: VenueCall<'figures'>): VenueOutcome<'figures'> {
  const [path, template, children] = await Promise.all([
    office.keptAt(),
    currentTemplate(),
    childrenOf(office._id),
  ]);
  const branchIds = children.filter(({ kind }) => kind === 'branch').map(({ _id }) => _id);
  const [groups, shared] = await Promise.all([groupsBelow(path, template), sharedWith(branchIds)]);
  const items = template?.items ?? [];
  const sum = (field: string) => groups.reduce((all, group) => all + (group[field] ?? 0), 0);
  const ofChild = new Map<string, Counts>(groups.map((group) => [group._id, group]));
  return {
    office: officeOf(office),
    ...(template && { template: templateOf(template) }),
    rooms: sum('rooms'),
    checked: sum('checked'),
    waiting: sum('waiting'),
    correcting: sum('correcting'),
    lacking: items.map(({ name }, at) => ({ name, rooms: sum(`lack_${at}`) })),
    rows: children.flatMap((child) => {
      const counts = ofChild.get(child._id);
      const others = shared.filter((one) => one.shared.some(({ id }) => id === child._id));
      if (!counts && others.length === 0) return [];
      const isLacking = (key: string, at: number) =>
        (counts?.[`lack_${at}`] ?? 0) > 0 ||
        others.some(({ check }) => check?.edition === template?.edition && check?.answers[key] === 'lacks');
      return [
        {
          ...officeOf(child),
          rooms: counts?.['rooms'] ?? 0,
          shared: others.length,
          checked:
            (counts?.['checked'] ?? 0) +
            others.filter(({ check }) => check && check.edition === template?.edition).length,
          lacks: items.filter(({ key }, at) => isLacking(key, at)).map(({ name }) => name),
        },
      ];
    }),
  };
}

/** Counts of rooms by what lies directly below; those that the organisation itself keeps stand under another id. */
function groupsBelow(
  path: PathNow,
  template: VenueTemplateRecord | undefined,
): Promise<(Counts & { _id: string })[]> {
  const isCurrent = expression.eq(['$check.edition', template?.edition ?? -1]);
  const current = (holds: Expression) => countWhere(expression.and([isCurrent, holds]));
  const reviewed = (is: string) => countWhere(expression.eq(['$check.review', is]));
  const lacking = (template?.items ?? []).map(
    ({ key }, at) => [`lack_${at}`, current(expression.eq([`$check.answers.${key}`, 'lacks']))] as const,
  );
  return collection(Venues).group<Counts>(
    { above: keyOfPath(path), kind: 'activityRoom', isGivenUp: false },
    childOf(path, 'orgPath'),
    {
      rooms: expression.sum(1),
      checked: countWhere(isCurrent),
      waiting: reviewed('waiting'),
      correcting: reviewed('correct'),
      ...Object.fromEntries(lacking),
    },
  );
}

/** Rooms that others share with some branches by name. */
const sharedWith = (ids: readonly string[]): Promise<VenueRecord[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : collection(Venues).findAll({
        'shared.id': command.in([...ids]),
        kind: 'activityRoom',
        sharing: 'named',
        isGivenUp: false,
      });
