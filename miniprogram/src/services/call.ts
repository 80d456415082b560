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
 * What is sent a second time by itself when it may or may not have arrived: what only reads, and what the cloud
 * recognises as the same act by its key. The others are left to the person's own decision.
 */
const mayResend: ReadonlySet<ActionName> = new Set<ActionName>([
  'account.agreePrivacy',
  'account.bindByPhone',
  'account.searchBranches',
  'account.branch',
  'account.myRequest',
  'account.requests',
  'account.decide',
  'activity.prepare',
  'activity.saveDraft',
  'activity.drafts',
  'activity.plan',
  'activity.conflicts',
  'activity.publish',
  'activity.postpone',
  'activity.cancel',
  'activity.setThemeDay',
  'activity.list',
  'activity.calendar',
  'activity.detail',
  'attendance.showCode',
  'attendance.checkIn',
  'attendance.checkInLater',
  'attendance.checkOut',
  'attendance.checkInByHand',
  'attendance.revoke',
  'attendance.confirm',
  'attendance.refuse',
  'attendance.request',
  'attendance.withdrawRequest',
  'attendance.decideRequest',
  'attendance.requests',
  'attendance.mine',
  'attendance.roster',
  'activity.close',
  'ledger.year',
  'audit.list',
  'compliance.branch',
  'compliance.year',
  'compliance.overview',
  'export.begin',
  'export.advance',
  'export.guidanceReport',
  'feedback.standing',
  'feedback.give',
  'feedback.report',
  'feedback.urge',
  'guidance.list',
  'guidance.detail',
  'guidance.recordReading',
  'guidance.version',
  'guidance.file',
  'guidance.prepare',
  'guidance.draft',
  'guidance.saveDraft',
  'guidance.submit',
  'guidance.review',
  'guidance.publish',
  'home.get',
  'member.list',
  'member.mine',
  'member.settleCorrection',
  'member.transferOut',
  'member.decideTransfer',
  'member.withdrawTransfer',
  'member.receive',
  'member.transfers',
  'message.inbox',
  'message.markRead',
  'message.recordConsent',
  'message.preferences',
  'message.setMuted',
  'message.campaigns',
  'message.resume',
  'minutes.get',
  'minutes.save',
  'minutes.preparePhoto',
  'minutes.confirm',
  'minutes.history',
  'organization.me',
  'organization.profile',
  'organization.create',
  'organization.move',
  'organization.browse',
  'organization.members',
  'report.themeDays',
  'role.list',
  'roster.preview',
  'roster.rows',
  'roster.commit',
  'roster.undo',
  'roster.template',
  'scene.resolve',
  'scene.ofActivity',
  'scene.ofBranch',
]);

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
    if (!passing || !mayResend.has(name)) throw error;
    await pause();
    return (await attempt(name, input)) as Output<Name>;
  }
}
