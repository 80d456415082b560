import { audit, type Auditable } from '../kernel/audit';
import { allModels, collection, transaction, type Model } from '../kernel/database';
import { changeStanding } from '../kernel/standing';
import type { Standing } from '../kernel/model';
import { notifyAnew } from '../domain/messaging/notify';
import type { OrganizationRecord } from '../domain/organization/model';
import { ExitParts, type ExitPartRecord } from './model';

/** A collection that leaves as a register. */
export type RegisterModel = Model & { exit: Exclude<Model['exit'], { none: string }> };

/** Every collection that leaves, in the order of their names. */
export const registers = (): RegisterModel[] =>
  (allModels() as unknown as Model[])
    .filter((model): model is RegisterModel => 'sheet' in model.exit)
    .sort((one, other) => (one.name < other.name ? -1 : 1));

type District = Pick<OrganizationRecord, '_id' | 'path'>;

/** Says from when on nothing is changed; nothing lets everything go on. Said again, it is left in the audit again. */
export const saveReadOnly = (
  readOnly: Standing['readOnly'],
  { _id: target, path: orgPath }: District,
  call: Auditable & { input: { reason: string } },
): Promise<void> =>
  transaction(async (within) => {
    const before = await changeStanding(within, (standing) => {
      const { readOnly: _readOnly, closing: _closing, ...stays } = standing;
      return readOnly ? { ...standing, readOnly } : stays;
    });
    await audit(within, call, {
      action: 'exit.setReadOnly',
      target,
      orgPath,
      before: { readOnly: before.readOnly !== undefined },
      after: { readOnly: readOnly !== undefined, reason: call.input.reason },
    });
  });

/** Announces, in the inbox of everybody and on the first screen; the same act again changes nothing. */
export const saveNotice = (
  _id: string,
  notice: NonNullable<Standing['closing']>,
  { _id: target, path: orgPath }: District,
  call: Auditable,
): Promise<void> =>
  transaction(async (within) => {
    await changeStanding(within, (standing) => ({ ...standing, closing: notice }));
    await notifyAnew(within, {
      _id,
      of: 'closing',
      audience: [target],
      link: '/pages/home/index',
      ...notice,
    });
    await audit(within, call, { action: 'exit.announce', target, orgPath });
  });

/** The part that was written last, by register and number. */
export async function lastPart(exitId: string): Promise<ExitPartRecord | undefined> {
  const [last] = await collection(ExitParts).find({ exitId }, { orderBy: [['_id', 'desc']], limit: 1 });
  return last;
}
