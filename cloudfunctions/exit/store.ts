import { keyOfKeepers } from '../kernel/audience';
import { audit, type Auditable } from '../kernel/audit';
import { allModels, collection, transaction, type Model } from '../kernel/database';
import { changeStanding } from '../kernel/standing';
import type { Standing } from '../kernel/model';
import { notify, notifyAnew } from '../domain/messaging/notify';
import type { OrganizationRecord } from '../domain/organization/model';
import { ExitParts, Exits, type ExitPartRecord, type ExitRecord } from './model';

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
    const before = await changeStanding(within, (standing) => (readOnly ? { ...standing, readOnly } : {}));
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

export const findExit = (id: string): Promise<ExitRecord | undefined> => collection(Exits).findById(id);

/** The latest that was asked for. */
export async function latestExit(organizationId: string): Promise<ExitRecord | undefined> {
  const [latest] = await collection(Exits).find(
    { organizationId },
    {
      orderBy: [
        ['askedAt', 'desc'],
        ['_id', 'desc'],
      ],
      limit: 1,
    },
  );
  return latest;
}

/** Keeps what is asked for and tells who may agree; the same act again changes nothing. */
export const askFor = (exit: ExitRecord, call: Auditable): Promise<void> =>
  transaction(async (within) => {
    if (await within.in(Exits).findById(exit._id)) return;
    const { _id, organizationId, orgPath, askedBy, askedAt: at } = exit;
    await within.in(Exits).add(exit);
    await notify(within, {
      _id: `exit:${_id}`,
      of: 'exitAsked',
      at,
      audience: [keyOfKeepers(organizationId)],
      title: '全区资料等待同意导出',
      body: `${askedBy.name}申请导出全区全部资料，请另一位同志核对后同意`,
      link: `/exit/leave/index?organizationId=${encodeURIComponent(organizationId)}`,
    });
    await audit(within, call, { action: 'exit.ask', target: organizationId, orgPath });
  });

/** Keeps who agreed; answers since when, or nothing where there is nothing to agree to. */
export const agreeTo = (
  id: string,
  agreedBy: { personId: string; name: string },
  call: Auditable,
): Promise<number | undefined> =>
  transaction(async (within) => {
    const exit = await within.in(Exits).findById(id);
    if (exit?.stage !== 'asked') return exit?.agreedAt;
    await within.in(Exits).update(id, { stage: 'writing', agreedBy, agreedAt: call.now });
    const { organizationId: target, orgPath, askedBy } = exit;
    await audit(within, call, { action: 'exit.agree', target, orgPath, after: { asker: askedBy.name } });
    return call.now;
  });

/** The part that was written last, by register and number. */
export async function lastPart(exitId: string): Promise<ExitPartRecord | undefined> {
  const [last] = await collection(ExitParts).find({ exitId }, { orderBy: [['_id', 'desc']], limit: 1 });
  return last;
}
