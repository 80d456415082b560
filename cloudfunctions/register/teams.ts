import type { registerContract } from '../../types/register/contract';
import type * as z from 'zod';
import { roleWords } from '../../types/shared/roles';
import { isInEffect } from '../domain/membership/granting';
import { idsOfBranch } from '../domain/organization/counting';
import { branchesPage } from '../domain/organization/find';
import type { OrganizationRecord } from '../domain/organization/model';
import { dayOf } from '../kernel/clock';
import type { PageOf } from '../kernel/database';
import type { RegisterCall, RegisterOutcome } from './context';
import { giveTable } from './give-table';
import { teamsOf, workerRoles, type Teams } from './teams-store';

/**
 * 三支队伍: secretaries, owners who are members, and affairs workers, branch by branch. Nothing of it is typed: it is read from
 * posts, roles and the register of subjects whenever it is asked for.
 */

type Row = z.output<(typeof registerContract)['actions']['teams']['output']>['rows'][number];

/** Branches at a time on the screen, and in the table. */
const size = 20;
const sizeOfTable = 300;

/** The three teams of the branches below an office, in the order of the tree, a page at a time. */
export async function teams({ input, target, now }: RegisterCall<'teams'>): RegisterOutcome<'teams'> {
  return teamsPage(await target.keptAt(), { after: input.after, size }, now);
}

/** The same as one table, marked with who took it out and when. */
export async function teamsTable(call: RegisterCall<'teamsTable'>): RegisterOutcome<'teamsTable'> {
  const { target: office, now } = call;
  const path = await office.keptAt();
  const rows: Row[] = [];
  for (let after: string | undefined; ;) {
    const page = await teamsPage(path, { after, size: sizeOfTable }, now);
    rows.push(...page.rows);
    if (!page.next) break;
    after = page.next;
  }
  // Loaded when a file is wanted, not whenever an instance starts.
  const { writeTeams } = await import('./teams-workbook');
  return giveTable(
    { title: `${office.name}三支队伍台账`, rows: rows.length, write: (shown) => writeTeams(rows, shown) },
    { action: 'register.teamsTable', after: { rows: rows.length } },
    call,
  );
}

async function teamsPage(
  path: string,
  page: PageOf,
  now: number,
): Promise<{ rows: Row[]; next?: string | undefined }> {
  const { items: branches, next } = await branchesPage(path, page);
  const found = await teamsOf(branches);
  const teams = { ...found, grants: found.grants.filter((grant) => isInEffect(grant, now)) };
  return { rows: branches.map((branch) => rowOf(branch, teams)), ...(next && { next }) };
}

/** A branch's own: the post says more than the role, which only who uses the program has. */
function rowOf(branch: OrganizationRecord, { posts, grants, subjects }: Teams): Row {
  const { _id, name, termEndsOn } = branch;
  const ids = idsOfBranch(branch);
  const own = grants.filter(({ organizationId }) => organizationId === _id);
  const post = posts.get(_id)?.find((one) => one.post === 'secretary');
  const role = own.find((grant) => grant.role === 'secretary');
  const secretary = post
    ? { name: post.name, since: post.from }
    : role && { name: role.memberName, since: dayOf(role.grantedAt) };
  return {
    organizationId: _id,
    organizationName: name,
    ...(secretary && { secretary }),
    ...(termEndsOn && { termEndsOn }),
    workers: own
      .filter((grant) => (workerRoles as readonly string[]).includes(grant.role))
      .map(({ memberName, role: held }) => ({ name: memberName, role: roleWords[held] })),
    owners: subjects.filter(({ coveringId }) => ids.includes(coveringId ?? '')).map((one) => one.name),
  };
}
