import { attachmentStays } from '../domain/attachments/stays';
import { contentOf } from '../domain/declared/content';
import { nothing, type Held } from '../domain/declared/held';
import { successorOf } from '../domain/organization/keeping';
import { firstState, formFields, isSettled, type Register } from '../domain/register/declare';
import { findRecord } from '../domain/register/find';
import { addRecord, changeRecord } from '../domain/register/keep';
import type { RegisterRecord } from '../domain/register/model';
import { whole } from '../domain/register/shown';
import { registerOn } from '../domain/register/all';
import { refuse } from '../kernel/errors';
import { actOf, digestOf } from '../kernel/ids';
import { idsOf } from '../kernel/paths';
import { prepareUploadTo } from '../kernel/uploads';
import type { RegisterCall, RegisterOutcome } from './context';
import { mayRewrite, mayWrite, sideOf } from './seeing';

/** Writes a record down, or puts one right over the version that was read. */
export async function save(call: RegisterCall<'save'>): RegisterOutcome<'save'> {
  const { input, target, caller, openid, now } = call;
  const [register, keeper, path] = await Promise.all([
    registerOn(input.register, now),
    successorOf(target),
    target.keptAt(),
  ]);
  if (!register) refuse('REGISTER.OFF');
  if (keeper.closedAt) refuse('ORGANIZATION.CLOSED');
  if (!mayWrite(register, caller.account, { kind: keeper.kind, path }, now)) refuse('REGISTER.NOT_YOURS');
  const act = actOf(['register', openid, keeper._id], input, input.recordId);
  const place = { openid, organizationId: keeper._id, path };
  const before = input.recordId === undefined ? undefined : await findRecord(input.recordId);
  if (input.recordId !== undefined && !isOf(before, register, keeper._id)) refuse('REGISTER.NOT_YOURS');
  if (before) {
    if (before.madeBy === act) return { recordId: before._id, version: before.version };
    if (isSettled(register, before.state)) refuse('REGISTER.CLOSED');
    const stands = { kind: keeper.kind, path, isClosed: false };
    if (!mayRewrite(register, before, { account: caller.account, stands, now })) refuse('REGISTER.NOT_YOURS');
    if (before.version !== input.version) refuse('REGISTER.CHANGED');
  }
  const under = before ? undefined : await underOf(register, input.underId, { path, now });
  const asked = formFields(register);
  const content = await contentOf(
    register,
    { written: input.values, asked, before: before ?? nothing },
    place,
  );
  if (before) {
    const changed = await changeRecord(
      register,
      before._id,
      {
        action: 'register.save',
        act,
        version: before.version,
        becomes: (current) => whole(register, { ...current, ...content }, now),
      },
      { ...call, orgPath: path },
    );
    return changed ? { recordId: changed._id, version: changed.version } : refuse('REGISTER.CHANGED');
  }
  const side = sideOf(caller.account, path, now) ?? { id: keeper._id, name: keeper.name };
  const record = whole(
    register,
    {
      ...blank(content, now),
      _id: `r-${register.oneEach ? digestOf('register', register.name, keeper._id, ...(under ? [under] : [])) : act}`,
      register: register.name,
      organizationId: keeper._id,
      orgPath: path,
      organizationName: keeper.name,
      above: idsOf(path),
      ...(under && { underId: under }),
      state: firstState(register),
      raisedById: side.id,
      raisedBy: side.name,
      madeBy: act,
    },
    now,
  );
  const kept = await addRecord(register, known(record), { ...call, orgPath: path });
  if (register.oneEach && kept.madeBy !== act) refuse('REGISTER.ONE_EACH');
  return { recordId: kept._id, version: kept.version };
}

/**
 * The record under which a new one stands, where the register says so: one that goes on, of an organisation on the way up from
 * the path. Refuses REGISTER.NOT_THERE.
 */
async function underOf(
  { under }: Register,
  underId: string | undefined,
  { path, now }: { path: string; now: number },
): Promise<string | undefined> {
  if (!under && underId === undefined) return undefined;
  const [found, above] = await Promise.all([
    underId === undefined ? undefined : findRecord(underId),
    under && registerOn(under.register, now),
  ]);
  const isThere =
    found?.register === above?.name &&
    found !== undefined &&
    idsOf(path).includes(found.organizationId) &&
    above?.states[found.state]?.ends !== true;
  return isThere ? found._id : refuse('REGISTER.NOT_THERE', { field: 'underId' });
}

const isOf = (record: RegisterRecord | undefined, { name }: Register, keeperId: string): boolean =>
  record?.register === name && record.organizationId === keeperId;

const blank = (content: Held, now: number) => ({
  ...content,
  title: '',
  key: '',
  initials: '',
  on: '',
  steps: [],
  version: 0,
  createdAt: now,
  changedAt: now,
});

/** Without what is not known. */
const known = (record: RegisterRecord): RegisterRecord =>
  Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  ) as unknown as RegisterRecord;

/** Where what is attached to a record is uploaded. */
const attached = { folder: 'register-files', stays: attachmentStays } as const;

/** Says where a file to be attached is to be uploaded. */
export const prepareFile = (call: RegisterCall<'prepareFile'>): RegisterOutcome<'prepareFile'> =>
  prepareUploadTo(attached, call.input, call);
