import { functionOf } from '../../../types/shared/functions';
import { ownRelease } from '../../../types/shared/releases';
import { sending } from './acts';
import type { ActionName, ErrorCode, Input, Output, Reply } from './contract';
import { isOffline, saidNoNetwork } from './network';
import { send } from './transport';

/**
 * A code the cloud answers, `NETWORK` when no answer came, or `SENT_BEFORE` where an act stands as it was sent before, without what
 * was changed since.
 */
export type FailureCode = ErrorCode | 'NETWORK' | 'SENT_BEFORE';

/** Why a call did not succeed, in terms the screen can explain. */
export class CallError extends Error {
  constructor(
    readonly code: FailureCode,
    readonly requestId = '',
    readonly details?: Record<string, unknown>,
  ) {
    super(code);
    this.name = 'CallError';
  }
}

/**
 * The actions that are not sent a second time by themselves when they may or may not have arrived: that is left to the
 * person. Of all that the contracts declare these are the few; set when the app is built.
 */
declare const SENT_ONCE: readonly string[];

const pauseMs = 400;
const pause = () => new Promise((resolve) => setTimeout(resolve, pauseMs + Math.random() * pauseMs));

/** By how much the cloud's clock is ahead of the phone's (ms), as far as it ever said. */
let ahead = 0;

function isReply(answer: unknown): answer is Reply<unknown, ErrorCode> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}

async function attempt(name: ActionName, input: unknown) {
  const [context = ''] = name.split('.');
  let answer: unknown;
  try {
    const sentAt = Date.now() + ahead;
    answer = await send(functionOf(context), { action: name, input, release: ownRelease, sentAt });
  } catch {
    throw new CallError('NETWORK');
  }
  if (!isReply(answer)) throw new CallError('INTERNAL');
  if (answer.ok) return answer;
  const { code, requestId, details = {} } = answer.error;
  if (code === 'LATE') ahead = Number(details['now']) - Date.now() || 0;
  throw new CallError(code, requestId, details);
}

/** The only door to the cloud: calls one action; fails with a `CallError`, at once where the phone has no network. */
export async function call<Name extends ActionName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
  if (saidNoNetwork() && (await isOffline())) throw new CallError('NETWORK');
  const act = sending(name, input);
  try {
    const { data, stood } = await attempts(name, input);
    if (stood && act?.isOther) throw new CallError('SENT_BEFORE');
    if (!stood) act?.stands();
    return data as Output<Name>;
  } catch (error) {
    if (error instanceof CallError && !mayHaveArrived.includes(error.code)) act?.refused();
    throw error;
  }
}

/** After these an act may stand all the same. */
const mayHaveArrived: readonly FailureCode[] = ['NETWORK', 'INTERNAL', 'SENT_BEFORE'];

/** Once more where that may help, and does no harm. */
async function attempts(name: ActionName, input: unknown) {
  try {
    return await attempt(name, input);
  } catch (error) {
    const code = error instanceof CallError && error.code;
    const passing = (code === 'NETWORK' || code === 'BUSY') && !SENT_ONCE.includes(name);
    if (passing) await pause();
    else if (code !== 'LATE') throw error;
    return attempt(name, input);
  }
}
