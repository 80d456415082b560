import { audit, type Auditable } from '../../kernel/audit';
import { transaction } from '../../kernel/database';
import { idOf } from '../../kernel/ids';
import { notifyAnew, type NoticeOf } from '../messaging/notify';
import type { OrganizationRecord } from '../organization/model';
import { DuesBranches, type DuesBranchRecord } from './model';

/** How a branch keeps its dues: its day, its keeper, and which years it told its members of. */

const empty = (_id: string): DuesBranchRecord => ({
  _id,
  day: null,
  keeperId: null,
  keeperName: '',
  published: [],
});

type Set = Pick<DuesBranchRecord, 'day' | 'keeperId' | 'keeperName'>;

export async function keepArrangement(
  branchId: string,
  set: Set,
  call: Auditable,
  orgPath: string,
): Promise<void> {
  await transaction(async (within) => {
    const found = await within.in(DuesBranches).findById(branchId);
    await within.in(DuesBranches).replace(found, { ...(found ?? empty(branchId)), ...set });
    await audit(within, call, {
      action: 'dues.arrange',
      target: branchId,
      orgPath,
      before: { day: found?.day ?? null, keeperName: found?.keeperName ?? '' },
      after: { day: set.day, keeperName: set.keeperName },
    });
  });
}

/** Tells a branch's members that a year can be looked at. */
export async function publishYear(
  { _id, name, path: orgPath }: Pick<OrganizationRecord, '_id' | 'name' | 'path'>,
  year: number,
  by: string,
  call: Auditable,
): Promise<void> {
  await transaction(async (within) => {
    const found = await within.in(DuesBranches).findById(_id);
    const others = (found?.published ?? []).filter((one) => one.year !== year);
    const published = [...others, { year, at: call.now, by }];
    await within.in(DuesBranches).replace(found, { ...(found ?? empty(_id)), published });
    await audit(within, call, { action: 'dues.publish', target: _id, orgPath, after: { year } });
    await notifyAnew(within, publishedNotice({ _id, name }, year, call.now));
  });
}

const publishedNotice = (
  { _id, name }: Pick<OrganizationRecord, '_id' | 'name'>,
  of: number,
  at: number,
): NoticeOf<'duesPublished'> => ({
  _id: idOf('dues-published', _id, String(of)),
  of: 'duesPublished',
  audience: [_id],
  title: `${of}年党费收缴情况公布了`,
  body: `${name}公布了${of}年党费收缴情况，请打开看看`,
  link: `/dues/year/index?organizationId=${encodeURIComponent(_id)}&year=${of}`,
  at,
});
