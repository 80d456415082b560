import { randomUUID } from 'node:crypto';
import type * as z from 'zod';
import type { ErrorCode } from '../../types';
import {
  targetOf,
  type Access,
  type Action,
  type Contract,
  type Reply,
  type Target,
} from '../../types/contract';
import { callerOpenid, askingAtOnce, isConflict, noticingWrites, withoutWriting } from './database';
import { Refusal, refuse } from './errors';
import { isOwn, refusalOf, refusedBy, type Guarded } from './access';
import { auditRead } from './audit';
import { Unchecked } from './content';
import { isKeyed, isLate, sentAtOf } from './late';
import { countRefusal } from './refusals';
import type { Call } from './call';
import type { Caller } from './identity';
import { byOneEdition } from './remembered';
import { besideCaller, findCaller, isReadOnly } from './standing';
import { keepUnsent } from './unsent';
import { startsWell } from './environment';
import { ageOf, type Age } from './releases';

/** Loads the record that an action is about, with whatever else the action needs that can be read at the same time. */
type Loader = (id: string, asked: Asked) => Promise<Guarded | undefined>;

/** What is asked, parsed but neither identified nor authorised yet. */
export interface Asked {
  openid: string;
  input: unknown;
  now: number;
}

/** How a function loads each kind of target its actions name. */
export type Loaders = Record<string, Loader>;

type Loaded<L extends Loaders, Name extends string> = Name extends keyof L
  ? NonNullable<Awaited<ReturnType<L[Name]>>>
  : never;

type TargetName<A extends Access> = A extends { over: Target<infer Name> }
  ? Name
  : A extends { of: Target<infer Name> }
    ? Name
    : never;

type CallOf<A extends Action, L extends Loaders> = Call<
  z.output<A['input']>,
  A['access'] extends { allow: 'anyone' } ? Caller | undefined : Caller,
  Loaded<L, TargetName<A['access']>>
>;

export type Handlers<C extends Contract, L extends Loaders> = {
  [Name in keyof C['actions']]: (
    call: CallOf<C['actions'][Name], L>,
  ) => Promise<z.input<C['actions'][Name]['output']>>;
};

/** The call of one action, for the file that implements it. */
export type CallFor<
  C extends Contract,
  Name extends keyof C['actions'],
  L extends Loaders = Loaders,
> = CallOf<C['actions'][Name], L>;

type Outcome<C extends Contract, Name extends keyof C['actions']> = z.input<C['actions'][Name]['output']>;

/** What an action's implementation answers. */
export type OutcomeFor<C extends Contract, Name extends keyof C['actions']> = Promise<Outcome<C, Name>>;

interface FunctionContext {
  request_id?: string;
  requestId?: string;
}

/** Who asks, as far as the call itself says. */
interface Asking {
  requestId: string;
  /** How old the app is. */
  age: Age;
  /** When the app says that it sent this (epoch ms). */
  sentAt: number | undefined;
}

/** What an action answers, and whether an act with that key stood already (types/contract.ts). */
type Done = Omit<Extract<Reply<unknown>, { ok: true }>, 'ok'>;

/** A context that can be asked: carries one of its actions out, or refuses. */
export type Served = (action: string, input: unknown, asking: Asking) => Promise<Done>;

/**
 * Turns the implementations of a contract into what can be asked. Every call is parsed, identified and authorised
 * before its action runs; what the contract does not allow is refused.
 */
export const serve =
  <C extends Contract, L extends Loaders>(contract: C, loaders: L, handlers: Handlers<C, L>): Served =>
  async (name, given, { requestId, age, sentAt }) => {
    const { action, input } = parse(contract, { name, input: given, age });
    const openid = callerOpenid();
    const now = Date.now();
    const { caller, target, standing } = await identify(action, loaders, { openid, input, now });
    const call = { input, openid, caller, target, now, requestId, standing };
    const refuseToWrite = refusalToWrite(action, call, sentAt);
    const carryOut = async () => {
      const refusal = await refusalOf(action.access, caller?.account, target, now);
      if (refusal) refuse(refusal);
      const handler = handlers[name] as (given: typeof call) => Promise<unknown>;
      const outcome = await handler(call);
      if (action.tellsNames) await leaveRead(`${contract.context}.${name}`, action, call);
      // Nothing leaves that the contract does not name.
      return action.output.parse(outcome);
    };
    const done = async (): Promise<Done> => {
      if (!isKeyed(input)) return { data: await carryOut() };
      const { outcome, wrote } = await noticingWrites(carryOut);
      return { data: outcome, ...(!wrote && { stood: true }) };
    };
    try {
      return await (refuseToWrite ? withoutWriting(refuseToWrite, done) : done());
    } catch (error) {
      if (caller && isKeptOut(error, action)) await countRefusal(caller, now);
      if (error instanceof Unchecked) refuseToWrite?.();
      if (error instanceof Unchecked) await keepUnsent(call, `${contract.context}.${name}`, error.words);
      throw error;
    }
  };

/** Refuses what a call would write, where it may only look: nothing may be changed just now, or it comes too late. */
function refusalToWrite(
  action: Action,
  { input, now, standing }: Call<unknown, Caller | undefined, Guarded | undefined>,
  sentAt: number | undefined,
): (() => never) | undefined {
  if (!action.whileReadOnly && isReadOnly(standing, now)) return () => refuse('READ_ONLY');
  if (isLate(action, { input, sentAt, now })) return () => refuse('LATE', { now });
  return undefined;
}

/** Leaves in the audit that names were read that are no part of the caller's own branch; before they are shown. */
async function leaveRead(
  name: string,
  { access }: Action,
  call: Call<unknown, Caller | undefined, Guarded | undefined>,
): Promise<void> {
  const { caller, target, input } = call;
  const by = targetOf(access)?.by;
  if (!caller || !target || !by) return;
  const orgPath = await target.keptAt();
  if (isOwn(caller.account, orgPath)) return;
  const about = (input as Record<string, string>)[by] as string;
  await auditRead(call, { action: name, target: about, orgPath });
}

/** True for a refusal of somebody who tried what is not for them, or too often. */
const isKeptOut = (error: unknown, { access }: Action): boolean =>
  error instanceof Refusal && [refusedBy(access), 'ACCESS_DENIED', 'TOO_MANY_TODAY'].includes(error.code);

/**
 * A cloud function that serves some contexts, each loaded when it is first asked. An event is `{ action, input, release, sentAt }`:
 * the action by its full name, `context.action`, the release of the app (types/shared/releases.ts), and when it sent this
 * (`late.ts`). It never rejects: a refusal leaves as its code, anything unforeseen is logged whole and leaves as a bare `INTERNAL`;
 * so does everything where the function's environment is not whole.
 * @entry of the functions, which scripts/build-functions makes
 */
export const serveContexts = (contexts: Record<string, () => Promise<Served>>) => {
  const isWhole = startsWell();
  const loaded = new Map<string, Served>();
  return async (event: unknown, context: FunctionContext = {}): Promise<Reply<unknown>> => {
    const requestId = context.request_id ?? context.requestId ?? randomUUID();
    if (!isWhole) return { ok: false, error: { requestId, code: 'INTERNAL' } };
    try {
      const { action, input, release, sentAt } = (
        typeof event === 'object' && event !== null ? event : {}
      ) as Record<string, unknown>;
      const [contextName = '', name = '', ...more] = typeof action === 'string' ? action.split('.') : [];
      const load =
        Object.hasOwn(contexts, contextName) && more.length === 0 ? contexts[contextName] : undefined;
      const age = ageOf(release);
      if (!load) refuse(unknownTo(age));
      const served = loaded.get(contextName) ?? (await load());
      loaded.set(contextName, served);
      const done = await askingAtOnce(besideCaller(callerOpenid()), () =>
        served(name, input, { requestId, age, sentAt: sentAtOf(sentAt) }),
      );
      return { ok: true, ...done };
    } catch (error) {
      return { ok: false, error: { requestId, ...asReply(error) } };
    }
  };
};

/** What an app is told that asks for what is not there. */
const unknownTo = (age: Age): ErrorCode =>
  ({ tooOld: 'UPDATE_NEEDED', known: 'UNKNOWN_ACTION', newer: 'CLOUD_BEHIND' } as const)[age];

function parse(
  contract: Contract,
  { name, input, age }: { name: string; input: unknown; age: Age },
): { action: Action; input: unknown } {
  const action = Object.hasOwn(contract.actions, name) ? contract.actions[name] : undefined;
  if (!action || (age === 'tooOld' && !action.fromAnyRelease)) refuse(unknownTo(age));
  const parsed = action.input.safeParse(input ?? {});
  if (!parsed.success) {
    // What a form of a newer app lets through is no fault of who filled it in; nor is what an old one sends.
    if (age !== 'known') refuse(unknownTo(age));
    const issue = parsed.error.issues[0];
    const unrecognised = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    refuse('INVALID_INPUT', {
      field: [...(issue?.path ?? []), ...unrecognised].join('.').slice(0, 80),
      reason: issue?.code,
    });
  }
  return { action, input: parsed.data };
}

async function identify(action: Action, loaders: Loaders, asked: Asked) {
  const { openid } = asked;
  const wanted = targetOf(action.access);
  const finding = findCaller(openid);
  const [{ account, standing }, target] = await Promise.all([
    finding,
    wanted && byOneEdition(() => load(wanted, loaders, asked), finding),
  ]);
  return { caller: account && !account.closedAt ? { openid, account } : undefined, target, standing };
}

function load(wanted: Target, loaders: Loaders, asked: Asked) {
  const loader = loaders[wanted.name];
  if (!loader) throw new Error(`no loader for target ${wanted.name}`);
  return loader((asked.input as Record<string, string>)[wanted.by] as string, asked);
}

function asReply(error: unknown): { code: ErrorCode; details?: Record<string, unknown> } {
  if (error instanceof Refusal)
    return error.details ? { code: error.code, details: error.details } : { code: error.code };
  if (isConflict(error)) return { code: 'BUSY' };
  // Logged whole for the operator; the caller learns nothing of the inside.
  console.error(error);
  return { code: 'INTERNAL' };
}
