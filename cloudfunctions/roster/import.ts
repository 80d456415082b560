import type { Auditable } from '../kernel/audit';
import {
  auditMembers,
  countKept,
  decide,
  findImport,
  membersNamed,
  numbersTaken,
  moveImport,
  pageOfRows,
  rowsAfter,
  saveImport,
  stagedBy,
  takeImport,
} from './import-store';
import { stillHas } from './still-has';
import type { AccountRecord } from '../kernel/model';
import { pagesOf } from '../kernel/pages-of';
import type { MemberRecord } from '../domain/membership/model';
import type { RosterImportRecord, RosterRowRecord } from './model';
import { followRoster } from '../domain/development/follow';
import { activate, clearStaged, stageMembers, writeListed } from '../domain/membership/staging';
import { findOrganizations } from '../domain/organization/find';
import { findMembers } from '../domain/membership/find';
import { tellClashes } from './clashes';
import { findReading, rememberAnswers } from './store';
import { takeBack } from './take-back';

/**
 * Carries an import out, page by page: rows are staged where nobody sees them, then one document decides, then they
 * are made visible. Every page can be done twice with the same result, so that whoever comes next goes on where the
 * last one stopped: a second call of the client, or the timer.
 */

/** Longer than any runner may take (ms), so that a lease outlives its holder only when that one died. */
const leaseLasts = 90_000;

/** Members changed at the same time. */
const changesAtOnce = 20;

type Import = RosterImportRecord;
type Status = Import['status'];

const steps: Partial<Record<Status, (record: Import, page: RosterRowRecord[]) => Promise<Partial<Import>>>> =
  {
    staging,
    flipping,
    undoing,
    clearing,
  };

/** True while an import has still to be carried on. */
export const isUnderWay = ({ status }: Pick<Import, 'status'>): boolean => steps[status] !== undefined;

/** Takes an import as far as a stint goes, unless somebody else is at it; answers how it stands afterwards. */
export async function advance(id: string, now: number, goesOn: () => boolean): Promise<Import> {
  const isMine = await takeImport(id, now, now + leaseLasts);
  let record = await found(id);
  if (!isMine) return record;
  try {
    while (isUnderWay(record) && goesOn()) record = { ...record, ...(await step(record, now)) };
    return record;
  } finally {
    await saveImport(id, { leaseUntil: 0 });
  }
}

async function step(record: Import, now: number): Promise<Partial<Import>> {
  const page = await rowsAfter(record._id, record.cursor);
  const last = page.at(-1);
  if (!last && record.status !== 'clearing') return finish(record, now);
  const changes = (await steps[record.status]?.(record, page)) ?? {};
  const progress = { cursor: last?._id ?? '', walked: record.walked + page.length, ...changes };
  await moveImport(record, record.status, progress);
  return progress;
}

/** All rows are through: the next status. */
async function finish(record: Import, now: number): Promise<Partial<Import>> {
  const restart = { cursor: '', walked: 0 };
  if (record.status === 'staging') {
    const decided = { status: 'flipping', ...restart } as const;
    // Whether or not it was us who decided, it is decided.
    await decide(record, decided, 'roster.commit', asCall(record));
    return decided;
  }
  if (record.status === 'flipping') await closing(record, now);
  const ended: Partial<Import> =
    record.status === 'flipping'
      ? { status: 'done', doneAt: now, ...restart }
      : { status: 'undone', kept: await countKept(record._id), ...restart };
  await moveImport(record, record.status, ended);
  return ended;
}

/** Once everybody is in: how such a file is read is remembered, and those above hear of numbers that are on two rosters. */
async function closing(record: Import, now: number): Promise<void> {
  const reading = await findReading(record._id);
  if (!reading) return;
  await rememberAnswers({ _id: record.organizationId, answers: reading.toRemember, at: now });
  await tellClashes(reading.clashes, record, now);
}

/**
 * Writes a page of new members where nobody sees them, if the roster still is as it was at the preview. Looked at after
 * they are written: of two imports of the same people at once, each sees the other's, and neither brings them in twice.
 */
async function staging(record: Import, page: RosterRowRecord[]): Promise<Partial<Import>> {
  const added = page.filter(({ member }) => member !== undefined);
  if (!(await changesStillFit(page))) return { status: 'clearing' };
  await stageMembers(membersIn(page));
  return (await additionsStillFit(added, record)) ? {} : { status: 'clearing' };
}

async function changesStillFit(page: RosterRowRecord[]): Promise<boolean> {
  const rows = page.filter(({ kind }) => kind === 'change');
  const members = await byId(rows);
  return rows.every((row) => stillHas(members.get(row.memberId ?? ''), row, row.before));
}

/** True while the branches are open and nobody of these names, or with these numbers, came to their rosters meanwhile. */
async function additionsStillFit(rows: RosterRowRecord[], { _id, orgPath }: Import): Promise<boolean> {
  const added = membersIn(rows);
  if (added.length === 0) return true;
  const paths = new Map(added.map((member) => [member.organizationId, member.orgPath]));
  const [branches, taken, namesakes] = await Promise.all([
    findOrganizations([...paths.keys()]),
    numbersTaken(added, { orgPath, importId: _id }),
    membersNamed(added, _id),
  ]);
  const open = branches.filter(({ _id: id, path, closedAt }) => !closedAt && paths.get(id) === path);
  if (taken > 0 || open.length < paths.size) return false;
  const now = new Map<string, number>();
  for (const member of namesakes) now.set(nameAt(member), (now.get(nameAt(member)) ?? 0) + 1);
  return rows.every(
    ({ member, namesakes: before = 0 }) => !member || (now.get(nameAt(member)) ?? 0) <= before,
  );
}

const nameAt = ({ organizationId, nameKey }: MemberRecord): string => `${organizationId}\n${nameKey}`;

/** Makes a page visible. The audit records come first: nothing happens without one. */
async function flipping(record: Import, page: RosterRowRecord[]): Promise<Partial<Import>> {
  await auditMembers(touched(page), 'roster.commit', asCall(record));
  await activate(idsIn(page), record._id);
  await writeAll(page);
  await followRoster(rejoining(page), record.startedAt);
  return {};
}

/** Takes a page back, but for who is in use or was changed since. */
async function undoing(record: Import, page: RosterRowRecord[]): Promise<Partial<Import>> {
  const taken = await takeBack(record, touched(page));
  await followRoster(rejoining(page), record.startedAt);
  await auditMembers(taken, 'roster.undo', asCall(record));
  return {};
}

/** Takes away what was staged by an import that came too late. */
async function clearing(record: Import): Promise<Partial<Import>> {
  const staged = await stagedBy(record._id);
  await clearStaged(
    staged.map(({ _id }) => _id),
    record._id,
  );
  return staged.length < pageOfRows ? { status: 'stale', cursor: '' } : { cursor: '' };
}

/** Members on whose day of joining the list says something else than the roster did. */
const rejoining = (page: RosterRowRecord[]): string[] =>
  page.flatMap(({ kind, memberId, after, before }) =>
    kind === 'change' && memberId && (after?.joinedOn ?? before?.joinedOn) ? [memberId] : [],
  );

async function writeAll(page: RosterRowRecord[]): Promise<void> {
  const rows = page.filter(({ kind }) => kind === 'change');
  for (const together of pagesOf(rows, changesAtOnce))
    await Promise.all(together.map((row) => writeListed(row.memberId ?? '', row.after ?? {})));
}

async function byId(rows: RosterRowRecord[]): Promise<Map<string, MemberRecord>> {
  const members = await findMembers(rows.map(idOf));
  return new Map(members.map((member) => [member._id, member]));
}

const touched = (page: RosterRowRecord[]): RosterRowRecord[] =>
  page.filter(({ kind }) => kind === 'add' || kind === 'change');

const membersIn = (page: RosterRowRecord[]): MemberRecord[] => page.flatMap(({ member }) => member ?? []);

const idsIn = (page: RosterRowRecord[]): string[] => membersIn(page).map(({ _id }) => _id);

const idOf = ({ member, memberId = '' }: RosterRowRecord): string => member?._id ?? memberId;

/** Who is behind an import, for the audit, whoever carries it on. */
const asCall = ({ actor, requestId, startedAt }: Import): Auditable => ({
  openid: actor.openid,
  requestId,
  now: startedAt,
  caller: { openid: actor.openid, account: { ...actor, _id: actor.openid } as unknown as AccountRecord },
});

async function found(id: string): Promise<Import> {
  const record = await findImport(id);
  if (!record) throw new Error(`no roster import ${id}`);
  return record;
}
