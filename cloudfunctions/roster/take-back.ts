import { findMembers } from '../domain/membership/find';
import type { MemberRecord } from '../domain/membership/model';
import { hideUntouched, removeHidden, restoreListed, showAgain } from '../domain/membership/staging';
import type { RosterKeptReason } from '../../types/roster/words';
import { noteKept } from './import-store';
import { hasValues, stillHas } from './still-has';
import { usesOf } from './uses-store';
import type { RosterImportRecord, RosterRowRecord } from './model';

/** Members given their values back at the same time. */
const atOnce = 20;

type Kept = [row: RosterRowRecord, why: RosterKeptReason];

/**
 * Takes a page of an import back and notes of every row that stays why; answers the rows that are taken back. A page
 * that is done twice comes to the same end.
 */
export async function takeBack(
  record: RosterImportRecord,
  rows: RosterRowRecord[],
): Promise<RosterRowRecord[]> {
  const added = rows.filter(({ kind }) => kind === 'add');
  const kept = [
    ...(await takeOut(record, added)),
    ...(await putBack(rows.filter(({ kind }) => kind === 'change'))),
  ];
  for (let from = 0; from < kept.length; from += atOnce) {
    await Promise.all(kept.slice(from, from + atOnce).map(([row, why]) => noteKept(row._id, why)));
  }
  const staying = new Set(kept.map(([row]) => row));
  return rows.filter((row) => !staying.has(row));
}

/**
 * Takes added members off the roster: out of sight first, so that nothing new can be hung on them, then a look at what
 * is, then away. Somebody who is bound at the same moment is either seen here and stays, or finds nobody to be bound to.
 */
async function takeOut({ _id: importId }: RosterImportRecord, rows: RosterRowRecord[]): Promise<Kept[]> {
  const ids = rows.flatMap(({ member }) => (member ? [member._id] : []));
  if (ids.length === 0) return [];
  await hideUntouched(ids, importId);
  const [uses, members] = [await usesOf(rows), await byId(ids)];
  const whyKept = ({ member }: RosterRowRecord): RosterKeptReason | undefined => {
    const found = member && members.get(member._id);
    if (!member || !found) return undefined;
    return uses.get(found._id) ?? (isAsBrought(found, member) ? undefined : 'changed');
  };
  const stays = rows.filter((row) => whyKept(row) !== undefined);
  await showAgain(idsIn(stays), importId);
  await removeHidden(idsIn(rows.filter((row) => !stays.includes(row))), importId);
  // What began before they were hidden and ended after the look.
  const late = await byId(idsIn(rows.filter((row) => !stays.includes(row))));
  await showAgain([...late.keys()], importId);
  return rows.flatMap((row): Kept[] => {
    const why = whyKept(row) ?? (late.has(row.member?._id ?? '') ? 'changed' : undefined);
    return why ? [[row, why]] : [];
  });
}

/** True for a member who is as the import made them: hidden by now, or not yet brought into sight again. */
const isAsBrought = (found: MemberRecord, brought: MemberRecord): boolean =>
  found.state === 'staged' && found.orgPath === brought.orgPath && hasValues(found, brought);

/** Gives changed members their values back, but for those that are otherwise by now. */
async function putBack(rows: RosterRowRecord[]): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (let from = 0; from < rows.length; from += atOnce) {
    await Promise.all(
      rows.slice(from, from + atOnce).map(async (row) => {
        const { memberId = '', before = {}, after } = row;
        const isBack = await restoreListed(memberId, (member) => stillHas(member, row, after), before);
        if (!isBack && !(await isAsBefore(memberId, row))) kept.push([row, 'changed']);
      }),
    );
  }
  return kept;
}

/** True where the page was done before, by a runner that was stopped. */
async function isAsBefore(memberId: string, row: RosterRowRecord): Promise<boolean> {
  const [member] = await findMembers([memberId]);
  return stillHas(member, row, row.before);
}

const idsIn = (rows: RosterRowRecord[]): string[] =>
  rows.flatMap(({ member }) => (member ? [member._id] : []));

async function byId(ids: string[]): Promise<Map<string, MemberRecord>> {
  return new Map((await findMembers(ids)).map((member) => [member._id, member]));
}
