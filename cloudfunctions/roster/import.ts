import type { Auditable } from '../kernel/audit';
import { stint } from '../kernel/stint';
import {
  auditMembers,
  countActiveWithPhones,
  decide,
  findImport,
  moveImport,
  pageOfRows,
  rowsAfter,
  saveImport,
  stagedBy,
  takeImport,
} from './import-store';
import { rosterFields } from '../../types/roster/words';
import type { AccountRecord } from '../kernel/model';
import type { MemberRecord } from '../domain/membership/model';
import type { RosterImportRecord, RosterRowRecord } from './model';
import { activate, stageMembers, removeMembers, writeListed } from '../domain/membership/staging';
import { findOrganizations } from '../domain/organization/find';
import { findMembers } from '../domain/membership/find';

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

/** How long to go on: pages at most, and milliseconds. */
export interface Share {
  pages: number;
  ms: number;
}

const steps: Partial<Record<Status, (record: Import, page: RosterRowRecord[]) => Promise<Partial<Import>>>> =
  {
    staging,
    flipping,
    undoing,
    clearing,
  };

/** True while an import has still to be carried on. */
export const isUnderWay = ({ status }: Pick<Import, 'status'>): boolean => steps[status] !== undefined;

/** Takes an import as far as one stint goes, unless somebody else is at it; answers how it stands afterwards. */
export async function advance(id: string, now: number, share: Share): Promise<Import> {
  const goesOn = stint(share.ms);
  const isMine = await takeImport(id, now, now + leaseLasts);
  let record = await found(id);
  if (!isMine) return record;
  try {
    for (let pages = 0; pages < share.pages && goesOn() && isUnderWay(record); pages += 1) {
      record = { ...record, ...(await step(record, now)) };
    }
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
  const ended: Partial<Import> =
    record.status === 'flipping'
      ? { status: 'done', doneAt: now, ...restart }
      : { status: 'undone', ...restart };
  await moveImport(record, record.status, ended);
  return ended;
}

/** Writes a page of new members where nobody sees them, if the roster still is as it was at the preview. */
async function staging(record: Import, page: RosterRowRecord[]): Promise<Partial<Import>> {
  const added = membersIn(page);
  const isAsPreviewed = (await Promise.all([changesStillFit(page), additionsStillFit(added)])).every(Boolean);
  if (!isAsPreviewed) return { status: 'clearing' };
  await stageMembers(added);
  // An id that was taken belongs to somebody whom another import, or a secretary, has brought in meanwhile.
  const found = await findMembers(added.map(({ _id }) => _id));
  const areOurs = found.every(({ importId, state }) => importId === record._id && state === 'staged');
  return areOurs ? {} : { status: 'clearing' };
}

async function changesStillFit(page: RosterRowRecord[]): Promise<boolean> {
  const rows = page.filter(({ kind }) => kind === 'change');
  const members = await byId(rows);
  return rows.every((row) => stillHas(members.get(row.memberId ?? ''), row, row.before));
}

async function additionsStillFit(added: MemberRecord[]): Promise<boolean> {
  if (added.length === 0) return true;
  const paths = new Map(added.map(({ organizationId, orgPath }) => [organizationId, orgPath]));
  const [branches, alreadyThere] = await Promise.all([
    findOrganizations([...paths.keys()]),
    countActiveWithPhones(added.flatMap(({ phone }) => (phone ? [phone.fingerprint] : []))),
  ]);
  const open = branches.filter(({ _id, path, closedAt }) => !closedAt && paths.get(_id) === path);
  return alreadyThere === 0 && open.length === paths.size;
}

/** Makes a page visible. The audit records come first: nothing happens without one. */
async function flipping(record: Import, page: RosterRowRecord[]): Promise<Partial<Import>> {
  await auditMembers(touched(page), 'roster.commit', asCall(record));
  await activate(idsIn(page), record._id);
  await writeAll(page, 'after');
  return {};
}

/** Takes a page back. */
async function undoing(record: Import, page: RosterRowRecord[]): Promise<Partial<Import>> {
  await auditMembers(touched(page), 'roster.undo', asCall(record));
  await removeMembers(idsIn(page), record._id);
  await writeAll(page, 'before');
  return {};
}

/** Takes away what was staged by an import that came too late. */
async function clearing(record: Import): Promise<Partial<Import>> {
  const staged = await stagedBy(record._id);
  await removeMembers(
    staged.map(({ _id }) => _id),
    record._id,
  );
  return staged.length < pageOfRows ? { status: 'stale', cursor: '' } : { cursor: '' };
}

/**
 * How many members of an import have been used or changed since: bound to WeChat, checked in, transferred, left, or
 * with other values than the import gave them. Such an import cannot be undone as a whole.
 */
export async function countUsed(
  record: Import,
  usedElsewhere: (memberIds: string[]) => Promise<string[]>,
): Promise<number> {
  let used = 0;
  for (let cursor = ''; ;) {
    const page = await rowsAfter(record._id, cursor);
    const last = page.at(-1);
    if (!last) return used;
    cursor = last._id;
    const rows = touched(page);
    const members = await byId(rows);
    const elsewhere = new Set(await usedElsewhere(idsIn(page)));
    used += rows.filter(
      (row) => elsewhere.has(idOf(row)) || !stillHas(members.get(idOf(row)), row, row.member ?? row.after),
    ).length;
  }
}

/** True when a member is active where the row says and has these values; a phone number is the same by fingerprint. */
function stillHas(
  member: MemberRecord | undefined,
  row: RosterRowRecord,
  values: RosterRowRecord['before'],
): boolean {
  if (member?.state !== 'active' || member.orgPath !== (row.member ?? row).orgPath) return false;
  return rosterFields.every((field) => {
    const value = values?.[field];
    if (value === undefined) return true;
    if (field === 'phone') return member.phone?.fingerprint === values?.phone?.fingerprint;
    return (member[field] ?? null) === value;
  });
}

async function writeAll(page: RosterRowRecord[], which: 'before' | 'after'): Promise<void> {
  const rows = page.filter(({ kind }) => kind === 'change');
  for (let at = 0; at < rows.length; at += changesAtOnce) {
    const together = rows.slice(at, at + changesAtOnce);
    await Promise.all(together.map((row) => writeListed(row.memberId ?? '', row[which] ?? {})));
  }
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
