import { contentOf } from '../domain/declared/content';
import { firstState } from '../domain/register/declare';
import { findRecord, standsUnder } from '../domain/register/find';
import { changeRecord, removeRecord } from '../domain/register/keep';
import { movedNotice } from '../domain/register/notices';
import { whole } from '../domain/register/shown';
import { refuse } from '../kernel/errors';
import { digestOf } from '../kernel/ids';
import type { RegisterCall, RegisterOutcome } from './context';
import { standsAt } from './get';
import { mayMove, mayRewrite, sideOf } from './seeing';

/** Makes a transition that the register declares, with what it asks for. */
export async function move(call: RegisterCall<'move'>): RegisterOutcome<'move'> {
  const { input, target: record, caller, openid, now } = call;
  const { declared } = record;
  const { account } = caller;
  const stands = await standsAt(record);
  const act = digestOf(
    'move',
    openid,
    record._id,
    input.move,
    String(input.version),
    JSON.stringify(input.values),
  );
  if (record.madeBy === act) return { state: record.state, version: record.version };
  const wanted = Object.hasOwn(declared.moves, input.move) ? declared.moves[input.move] : undefined;
  if (record.version !== input.version) refuse('REGISTER.CHANGED');
  if (!wanted || !mayMove(declared, wanted, record, { account, stands, now })) refuse('REGISTER.NOT_YOURS');
  const { path } = stands;
  const place = { openid, organizationId: record.organizationId, path };
  const { asks: asked = [] } = wanted;
  const content = await contentOf(declared, { written: input.values, asked, before: record }, place);
  const by = sideOf(account, path, now)?.name ?? record.organizationName;
  const after = await changeRecord(
    declared,
    record._id,
    {
      action: 'register.move',
      act,
      version: record.version,
      becomes: (current) =>
        whole(
          declared,
          {
            ...current,
            ...content,
            state: wanted.to,
            steps: [...current.steps, { move: input.move, at: now, by }],
          },
          now,
        ),
      notice: (moved) => movedNotice(declared, wanted, moved, now),
    },
    { ...call, orgPath: path },
  );
  return after ? { state: after.state, version: after.version } : refuse('REGISTER.CHANGED');
}

/** Takes a record away that was written down by mistake, as long as nothing happened to it. */
export async function remove(call: RegisterCall<'remove'>): RegisterOutcome<'remove'> {
  const { input, target: record, caller, now } = call;
  const { declared } = record;
  const stands = await standsAt(record);
  if (!mayRewrite(declared, record, { account: caller.account, stands, now })) refuse('REGISTER.NOT_YOURS');
  const isFresh = record.state === firstState(declared) && record.steps.length === 0;
  if (!isFresh || (await standsUnder(record._id))) refuse('REGISTER.CLOSED');
  if (record.version !== input.version) refuse('REGISTER.CHANGED');
  const isGone = await removeRecord(declared, record, { ...call, orgPath: stands.path });
  return isGone || !(await findRecord(record._id)) ? {} : refuse('REGISTER.CHANGED');
}
