import { audit, type Auditable } from '../../kernel/audit';
import {
  collection,
  command,
  transaction,
  within,
  type Changes,
  type Page,
  type PageOf,
} from '../../kernel/database';
import type { OrganizationRecord } from '../organization/model';
import { addOrganizationWithin } from '../organization/tree';
import { changeSubjectWithin } from '../subject/keep';
import { Subjects } from '../subject/model';
import { Formations, type FormationRecord } from './model';

/** The forming of branches; each act with its audit record. */

export const findFormation = (id: string): Promise<FormationRecord | undefined> =>
  collection(Formations).findById(id);

/** One of some subjects that is being formed already. */
export async function openFormationOf(subjectIds: readonly string[]): Promise<FormationRecord | undefined> {
  const [found] = await collection(Formations).find(
    { subjectIds: command.in(subjectIds), state: 'open' },
    { limit: 1 },
  );
  return found;
}

/** Of some subjects those that are being formed already. One request. */
export async function beingFormed(subjectIds: readonly string[]): Promise<Set<string>> {
  if (subjectIds.length === 0) return new Set();
  const found = await collection(Formations).find(
    { subjectIds: command.in(subjectIds), state: 'open' },
    { limit: 1000 },
  );
  return new Set(found.flatMap((one) => one.subjectIds));
}

/** A page of what is formed in a town, or in the district; latest first. */
export const formationsOf = (
  { kind, _id, path }: OrganizationRecord,
  page: PageOf,
): Promise<Page<FormationRecord>> =>
  collection(Formations).findPage(
    kind === 'district' ? { orgPath: within(path) } : { organizationId: _id },
    ['createdAt', 'desc'],
    page,
  );

/** Begins one; a repeat finds the first. */
export function addFormation(formation: FormationRecord, call: Auditable): Promise<FormationRecord> {
  return transaction(async (inside) => {
    const found = await inside.in(Formations).findById(formation._id);
    if (found) return found;
    await inside.in(Formations).add(formation);
    const { _id: target, orgPath, name } = formation;
    const units = formation.subjects.length;
    await audit(inside, call, { action: 'survey.beginFormation', target, orgPath, after: { name, units } });
    return formation;
  });
}

/** Takes one a step further by what it is at that moment; `undefined` where it is so already. Answers the version then. */
export function turnFormation(
  id: string,
  action: string,
  turnOf: (current: FormationRecord) => Changes<FormationRecord> | undefined,
  call: Auditable,
): Promise<number> {
  return transaction(async (inside) => {
    const current = await inside.in(Formations).findById(id);
    if (!current) throw new Error('a formation is gone that was there');
    const changes = turnOf(current);
    if (!changes) return current.version;
    const version = current.version + 1;
    await inside.in(Formations).update(id, { ...changes, version });
    const { state } = { ...current, ...changes };
    await audit(inside, call, { action, target: id, orgPath: current.orgPath, after: { state } });
    return version;
  });
}

/** The id of the branch that a formation ends in: however often it is sent, it is one. */
export const formedIdOf = ({ _id }: Pick<FormationRecord, '_id'>): string => `o-${_id}`;

/**
 * The branch comes into the tree, its subjects are covered by it, and the work is done: all of it or nothing, and once.
 * Answers a subject that is not as it was judged at the beginning, where there is one: covered by another organisation,
 * closed, or another town's by now; or that the formation was dropped. Then nothing is done.
 */
export function formBranch(
  { _id }: FormationRecord,
  branch: OrganizationRecord,
  { parentName, since, call }: { parentName: string; since: string; call: Auditable },
): Promise<{ notAsItWas?: string; dropped?: true }> {
  return transaction(async (inside) => {
    const current = await inside.in(Formations).findById(_id);
    if (!current || current.state === 'formed') return {};
    if (current.state === 'dropped') return { dropped: true };
    const { orgPath, subjectIds, organizationId } = current;
    for (const id of subjectIds) {
      const subject = await inside.in(Subjects).findById(id);
      const isAsItWas =
        subject?.organizationId === organizationId &&
        subject.status === 'operating' &&
        subject.coverage !== 'organization';
      if (!isAsItWas) return { notAsItWas: id };
    }
    await addOrganizationWithin(inside, branch, call);
    const covered = {
      coverage: 'organization' as const,
      coverageType: subjectIds.length > 1 ? ('joint' as const) : ('single' as const),
      coveringId: branch._id,
      coveringPath: branch.path,
      coveringName: branch.name,
      coveredSince: since,
      unformedBecause: undefined,
    };
    for (const id of subjectIds)
      await changeSubjectWithin(inside, id, { action: 'subject.cover', changes: covered }, call);
    await inside.in(Formations).update(_id, {
      state: 'formed',
      name: branch.name,
      ...(branch.parentId && { parentId: branch.parentId }),
      parentName,
      formedId: branch._id,
      closedAt: call.now,
      version: current.version + 1,
    });
    await audit(inside, call, {
      action: 'survey.form',
      target: _id,
      orgPath,
      after: { state: 'formed', units: subjectIds.length },
    });
    return {};
  });
}
