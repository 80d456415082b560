import { idsOfBranch } from '../domain/organization/counting';
import type { VenueCall, VenueOutcome } from './context';
import { roomsBelow, roomsSharedWith, type Counts } from './store';
import { officeOf, templateOf } from './view';

/** Rooms, how they stand, and what they lack: each room once, with who keeps it. Two requests, however many rooms. */
export async function figures({ target: office }: VenueCall<'figures'>): VenueOutcome<'figures'> {
  const { template, children } = office;
  const path = await office.keptAt();
  // Rooms shared with what was merged into a branch are shared with it.
  const branchIds = children.filter(({ kind }) => kind === 'branch').flatMap(idsOfBranch);
  const [groups, shared] = await Promise.all([roomsBelow(path, template), roomsSharedWith(branchIds)]);
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
      const ids = idsOfBranch(child);
      // What one of them keeps and shares with another of them is there once.
      const others = shared.filter(
        ({ shared: withs, organizationId }) =>
          !ids.includes(organizationId) && withs.some(({ id }) => ids.includes(id)),
      );
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
