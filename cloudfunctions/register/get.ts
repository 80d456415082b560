import { valuesOf } from '../domain/declared/held';
import { isOwn } from '../kernel/access';
import { auditRead } from '../kernel/audit';
import { addressOf } from '../domain/attachments/address';
import { refuse } from '../kernel/errors';
import type { RegisterCall, RegisterOutcome } from './context';
import { belowOf, whatItStandsUnder } from './below';
import { mayMove, mayRewrite, type Stands } from './seeing';
import { summaryOf } from './view';

/** One record. That names in it were read from outside their branch is left in the audit, unless all may read them. */
export async function get(call: RegisterCall<'get'>): RegisterOutcome<'get'> {
  const { target: record, caller, now } = call;
  const { account } = caller;
  const { declared } = record;
  const stands = await standsAt(record);
  const isForAll = declared.sees === 'everyone' && record.audience.length > 0;
  if (record.people.length > 0 && !isForAll && !isOwn(account, stands.path))
    await auditRead(call, { action: 'register.get', target: record._id, orgPath: stands.path });
  const [under, below] = await Promise.all([whatItStandsUnder(record, now), belowOf(record, call)]);
  return {
    ...summaryOf(record),
    register: record.register,
    organizationId: record.organizationId,
    organizationKind: stands.kind,
    version: record.version,
    values: valuesOf(declared.fields, record),
    raisedBy: record.raisedBy,
    steps: record.steps,
    ...(under && { under }),
    below,
    moves: Object.entries(declared.moves).flatMap(([name, move]) =>
      mayMove(declared, move, record, { account, stands, now }) ? [name] : [],
    ),
    mayWrite: mayRewrite(declared, record, { account, stands, now }),
  };
}

/** What keeps a record now: the organisation, or what it was merged into. */
export async function standsAt(record: RegisterCall<'get'>['target']): Promise<Stands> {
  const [keeper, path] = await Promise.all([record.keeper(), record.keptAt()]);
  return { kind: keeper?.kind ?? 'group', path, isClosed: Boolean(keeper?.closedAt) };
}

/** An address for a file of the record, and for no other. */
export async function file({ input, target }: RegisterCall<'file'>): RegisterOutcome<'file'> {
  const url = await addressOf(input.fileId, target.files);
  return url ? { url } : refuse('REGISTER.FILE_MISSING');
}
