import { createHash } from 'node:crypto';
import { downloadFile } from '../shared/database';
import { refuse } from '../shared/errors';
import type { MemberRecord, OrganizationRecord } from '../shared/records';
import type { OrganizationCall, OrganizationOutcome } from './context';
import { readRoster, readSheet, type RosterFile } from './roster-file';
import { membersWithin, writeRoster } from './store';

/** A branch has fifty members as a rule; a file far beyond that is another kind of file. */
const rowsAtMost = 500;

/** Brings an uploaded roster into a branch, or tells what that would do. */
export async function importRoster(
  call: OrganizationCall<'importRoster'>,
): OrganizationOutcome<'importRoster'> {
  const { input, target: branch } = call;
  if (branch.kind !== 'branch') refuse('ORGANIZATION.NOT_A_BRANCH');
  const bytes = await downloadFile(input.fileId).catch(() => refuse('ORGANIZATION.FILE_UNREADABLE'));
  const sheet = (await readSheet(bytes)) ?? refuse('ORGANIZATION.FILE_UNREADABLE');
  if (sheet.length > rowsAtMost) refuse('ORGANIZATION.ROSTER_TOO_LARGE', { rowsAtMost });
  const file = readRoster(sheet, branch.name) ?? refuse('ORGANIZATION.NO_NAME_COLUMN');

  const plan = compare(file, branch, await membersWithin(branch.path));
  const committed = input.commit && file.problems.length === 0;
  if (committed && plan.added.length + plan.changed.length > 0) await writeRoster(branch, plan, call);
  return {
    rows: file.rows.length,
    added: plan.added.length,
    changed: plan.changed.length,
    unchanged: plan.unchanged,
    dropped: file.dropped,
    problems: file.problems,
    committed,
  };
}

function compare(file: RosterFile, branch: OrganizationRecord, present: MemberRecord[]) {
  const byName = new Map(present.map((member) => [member.name, member]));
  const plan = { added: [] as MemberRecord[], changed: [] as MemberRecord[], unchanged: 0 };
  for (const { name, status } of file.rows) {
    const known = byName.get(name);
    if (!known) plan.added.push(newMember(branch, name, status));
    else if (known.status !== status) plan.changed.push({ ...known, status });
    else plan.unchanged += 1;
  }
  return plan;
}

/** The id follows from branch and name, so that two imports at once cannot make one person twice. */
function newMember(branch: OrganizationRecord, name: string, status: MemberRecord['status']): MemberRecord {
  const digest = createHash('sha256').update(`${branch._id}\n${name}`).digest('hex');
  return {
    _id: `m-${digest.slice(0, 20)}`,
    name,
    status,
    state: 'active',
    organizationId: branch._id,
    orgPath: branch.path,
  };
}
