import { keyOfMember } from '../../kernel/audience';
import { audit, type Auditable } from '../../kernel/audit';
import { collection, transaction, within, type Page, type PageOf } from '../../kernel/database';
import { idOf } from '../../kernel/ids';
import { notifyAnew, type NoticeOf } from '../messaging/notify';
import { Corrections, type CorrectionRecord } from './model';

/** Keeps what a member says is wrong, where the branch's keepers find it; saying it twice is saying it once. */
export async function addCorrection(correction: CorrectionRecord, call: Auditable): Promise<void> {
  const { _id, memberId: target, orgPath, what } = correction;
  await transaction(async (within) => {
    const asked = await within.in(Corrections).findById(_id);
    if (asked && !asked.done) return;
    await within.in(Corrections).replace(asked, correction);
    await audit(within, call, { action: 'member.askCorrection', target, orgPath, after: { what } });
  });
}

export const findCorrection = (id: string): Promise<CorrectionRecord | undefined> =>
  collection(Corrections).findById(id);

/** What is said to be wrong at and below a path, the longest waiting first. */
export const openCorrections = (path: string, page: PageOf): Promise<Page<CorrectionRecord>> =>
  collection(Corrections).findPage({ orgPath: within(path), done: false }, ['at', 'asc'], page);

export async function closeCorrection(correction: CorrectionRecord, call: Auditable): Promise<void> {
  await transaction(async (within) => {
    await within.in(Corrections).update(correction._id, { done: true });
    await audit(within, call, {
      action: 'member.settleCorrection',
      target: correction.memberId,
      orgPath: correction.orgPath,
      before: { done: false },
      after: { done: true },
    });
    await notifyAnew(within, settledNotice(correction, call.now));
  });
}

const settledNotice = (
  { _id, memberId, what }: CorrectionRecord,
  at: number,
): NoticeOf<'correctionSettled'> => ({
  _id: idOf('settled', _id),
  of: 'correctionSettled',
  audience: [keyOfMember(memberId)],
  title: '您要求的更正已处理',
  body: `${what}。请看看资料现在对不对，不对可以再提`,
  link: '/member/mine/index',
  at,
  push: { said: { matter: '更正资料', answer: '已处理', note: what, at } },
});
