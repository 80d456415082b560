import type { CodePurpose } from '../../../../types/attendance/words';
import { newActKey } from '../../services/act-key';
import { call, type FailureCode } from '../../services/call';
import { codeOf } from '../../services/error-texts';
import { passing, type Sent } from '../../services/outbox';
import { keep, recall } from '../../services/storage';

/**
 * A code to come or to go that was scanned without network and waits on the phone (待上传). The code itself proves when it
 * was shown.
 */
export interface PendingCheckIn {
  /** Names the scan, so that it is one check-in however often it is sent. */
  nonce: string;
  activityId: string;
  token: string;
  /** To come, where nothing is said. */
  purpose?: CodePurpose;
  /** By the phone's clock; the cloud keeps it beside its own. */
  scannedAt: number;
  /** Why the cloud did not take it; it stays until its owner has seen that. */
  failure?: FailureCode;
}

const name = 'pendingCheckIns';

const listeners = new Set<() => void>();
let known: PendingCheckIn[] = [];

/** The check-ins that wait on this phone, oldest first. The same list as long as nothing changed. */
export function pendingCheckIns(): PendingCheckIn[] {
  const stored = recall(name);
  // What is no scan could never be sent, and is nothing to its owner.
  const kept = Array.isArray(stored) ? stored.filter(isScan) : [];
  if (JSON.stringify(kept) !== JSON.stringify(known)) known = kept;
  return known;
}

const isScan = (one: unknown): one is PendingCheckIn => {
  const { nonce, activityId, token, scannedAt } = (one ?? {}) as Partial<PendingCheckIn>;
  return [nonce, activityId, token].every((word) => typeof word === 'string') && Number.isInteger(scannedAt);
};

/** Follows the list; answers how to stop. */
export function onPendingChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function put(list: PendingCheckIn[]): boolean {
  const kept = keep(name, list);
  for (const listener of listeners) listener();
  return kept;
}

/** Keeps a scan until there is network; false when the phone could not keep it. A code scanned twice is one. */
export function queueScan(
  { activityId, token, purpose }: Pick<PendingCheckIn, 'activityId' | 'token' | 'purpose'>,
  now = Date.now(),
): boolean {
  const list = pendingCheckIns();
  if (list.some((one) => one.activityId === activityId && one.token === token)) return true;
  return put([...list, { nonce: newActKey(), activityId, token, purpose, scannedAt: now }]);
}

/** Forgets one whose refusal its owner has read. */
export const dropPending = (nonce: string): boolean =>
  put(pendingCheckIns().filter((one) => one.nonce !== nonce));

let sending: Promise<Sent> | undefined;

/** Sends what waits, one after the other. What does not get through stays, and holds up none of the others. */
export function sendPending(): Promise<Sent> {
  sending ??= sendAll().finally(() => {
    sending = undefined;
  });
  return sending;
}

async function sendAll(): Promise<Sent> {
  const sent: Sent = { arrived: 0, refused: 0 };
  for (const { failure, purpose, ...scan } of pendingCheckIns()) {
    if (failure !== undefined) continue;
    try {
      await call(purpose === 'checkOut' ? 'attendance.checkOutLater' : 'attendance.checkInLater', scan);
      sent.arrived += 1;
      dropPending(scan.nonce);
    } catch (error) {
      const code = codeOf(error);
      if (passing.includes(code)) {
        sent.left ??= code;
        continue;
      }
      sent.refused += 1;
      put(pendingCheckIns().map((one) => (one.nonce === scan.nonce ? { ...one, failure: code } : one)));
    }
  }
  return sent;
}
