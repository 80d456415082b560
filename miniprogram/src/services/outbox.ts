import type { ActionName, Input } from './contract';
import { call, type FailureCode } from './call';
import { codeOf } from './error-texts';
import { keep, recall } from './storage';

/** Acts that wait on the phone for network, and go by themselves when it is back. */

/** A call that waits. */
export interface WaitingCall {
  /** Names the act: one that waits already is not kept twice. */
  key: string;
  action: ActionName;
  input: unknown;
  /** Under which name its answer is kept, where somebody wants it. */
  answerAs?: string;
  /** Why the cloud did not take it; it stays until its owner has seen that. */
  failure?: FailureCode;
}

/** After these it may still arrive; any other answer ends the matter. */
export const passing: readonly FailureCode[] = [
  'NETWORK',
  'BUSY',
  'INTERNAL',
  'NOT_BOUND',
  'UNKNOWN_ACTION',
  'READ_ONLY',
  'UPDATE_NEEDED',
  'CLOUD_BEHIND',
];

const name = 'outbox';
/** More than anybody does without network. */
const most = 100;

const listeners = new Set<() => void>();
let known: WaitingCall[] = [];

/** What waits on this phone, oldest first. The same list as long as nothing changed. */
export function waitingCalls(): WaitingCall[] {
  const stored = recall(name);
  const kept = Array.isArray(stored) ? (stored as WaitingCall[]) : [];
  if (JSON.stringify(kept) !== JSON.stringify(known)) known = kept;
  return known;
}

/** Follows the list; answers how to stop. */
export function onOutboxChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function put(list: WaitingCall[]): boolean {
  const kept = keep(name, list);
  for (const listener of listeners) listener();
  return kept;
}

/** Keeps a call until there is network; false when the phone could not keep it. */
export function queueCall<Name extends ActionName>(
  waiting: { key: string; action: Name; input: Input<Name> } & Pick<WaitingCall, 'answerAs'>,
): boolean {
  const list = waitingCalls();
  if (list.some(({ key, failure }) => key === waiting.key && failure === undefined)) return true;
  // One that was refused is done with: this is another try.
  const others = list.filter(({ key }) => key !== waiting.key);
  return others.length < most && put([...others, waiting]);
}

/** Forgets one whose refusal its owner has read. */
export const dropWaiting = (key: string): boolean => put(waitingCalls().filter((one) => one.key !== key));

/** What became of what waited. */
export interface Sent {
  arrived: number;
  refused: number;
  /** Why some of it stays. */
  left?: FailureCode;
}

/** What is told of that; `done` where all of it arrived. */
export function sentWords({ arrived, refused, left }: Sent, done: string): string {
  if (refused > 0) return '有的没有算上，原因写在这一页';
  if (left === 'NETWORK') return '网络还不通，联网后会自动上传';
  if (left !== undefined) return '现在还传不上，先留在手机里，过一会儿会再传';
  return arrived > 0 ? done : '没有要上传的了';
}

let sending: Promise<Sent> | undefined;

/** Sends what waits, one after the other; what does not get through stays, and holds up none of the others. */
export function sendWaiting(): Promise<Sent> {
  sending ??= sendAll().finally(() => {
    sending = undefined;
  });
  return sending;
}

async function sendAll(): Promise<Sent> {
  const sent: Sent = { arrived: 0, refused: 0 };
  for (const { key, action, input, answerAs, failure } of waitingCalls()) {
    if (failure !== undefined) continue;
    try {
      const answer = await call(action, input as never);
      if (answerAs !== undefined) keep(answerAs, answer);
      sent.arrived += 1;
      dropWaiting(key);
    } catch (error) {
      const code = codeOf(error);
      if (passing.includes(code)) {
        sent.left ??= code;
        continue;
      }
      sent.refused += 1;
      put(waitingCalls().map((one) => (one.key === key ? { ...one, failure: code } : one)));
    }
  }
  return sent;
}
