import type { ActionName, ErrorCode, Input, Output, Reply } from './contract';
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
 * Whether a request that may or may not have arrived is sent a second time by itself. True for what only reads
 * and for what the cloud recognises as the same act by its key; the others are left to the person's own decision.
 */
const mayResend: Record<ActionName, boolean> = {
  'activity.publish': true,
  'activity.list': true,
  'activity.detail': true,
  'activity.showCode': true,
  'activity.checkIn': true,
  'activity.roster': true,
  'activity.close': true,
  'activity.ledger': true,
  'guidance.list': true,
  'guidance.detail': true,
  'guidance.saveDraft': false,
  'guidance.publish': true,
  'home.get': true,
  'message.inbox': true,
  'message.markRead': true,
  'message.recordConsent': true,
  'organization.me': true,
  'organization.browse': true,
  'organization.members': true,
  'organization.importRoster': false,
  'report.themeDays': true,
};

const pauseMs = 400;
const pause = () => new Promise((resolve) => setTimeout(resolve, pauseMs + Math.random() * pauseMs));

function isReply(answer: unknown): answer is Reply<unknown, ErrorCode> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}

async function attempt(name: ActionName, input: unknown): Promise<unknown> {
  const [context = '', action = ''] = name.split('.');
  let answer: unknown;
  try {
    answer = await send(context, { action, input });
  } catch {
    throw new CallError('NETWORK');
  }
  if (!isReply(answer)) throw new CallError('INTERNAL');
  if (answer.ok) return answer.data;
  throw new CallError(answer.error.code, answer.error.requestId, answer.error.details);
}

/** The only door to the cloud: calls one action; fails with a `CallError`. */
export async function call<Name extends ActionName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
  try {
    return (await attempt(name, input)) as Output<Name>;
  } catch (error) {
    const passing = error instanceof CallError && (error.code === 'NETWORK' || error.code === 'BUSY');
    if (!passing || !mayResend[name]) throw error;
    await pause();
    return (await attempt(name, input)) as Output<Name>;
  }
}
