import { functionOf } from '../../../types/shared/functions';
import { ownRelease } from '../../../types/shared/releases';
import type { ActionName, ErrorCode, Input, Output, Reply } from './contract';
import { isOffline, saidNoNetwork } from './network';
import { send } from './transport';

/** A code the cloud answers, or `NETWORK` when no answer came. */
export type FailureCode = ErrorCode | 'NETWORK';

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

function isReply(answer: unknown): answer is Reply<unknown, ErrorCode> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}

async function attempt(name: ActionName, input: unknown): Promise<unknown> {
  const [context = ''] = name.split('.');
  let answer: unknown;
  try {
    answer = await send(functionOf(context), { action: name, input, release: ownRelease });
  } catch {
    throw new CallError('NETWORK');
  }
  if (!isReply(answer)) throw new CallError('INTERNAL');
  if (answer.ok) return answer.data;
  throw new CallError(answer.error.code, answer.error.requestId, answer.error.details);
}

/** The only door to the cloud: calls one action; fails with a `CallError`, at once where the phone has no network. */
export async function call<Name extends ActionName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
  if (saidNoNetwork() && (await isOffline())) throw new CallError('NETWORK');
  try {
    return (await attempt(name, input)) as Output<Name>;
  } catch (error) {
    const passing = error instanceof CallError && (error.code === 'NETWORK' || error.code === 'BUSY');
    if (!passing || SENT_ONCE.includes(name)) throw error;
    await pause();
    return (await attempt(name, input)) as Output<Name>;
  }
}
