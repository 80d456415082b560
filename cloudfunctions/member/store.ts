import { audit, type Auditable } from '../kernel/audit';
import { collection, transaction, within } from '../kernel/database';
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

export const openCorrections = (path: string): Promise<CorrectionRecord[]> =>
  collection(Corrections).find({ orgPath: within(path), done: false }, { limit: 100 });

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
  });
}
