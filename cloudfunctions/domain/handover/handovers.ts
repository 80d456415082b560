import { openHandovers, type HandoverStep } from '../../../types/shared/handovers';
import { audit, type Auditable } from '../../kernel/audit';
import { collection, command, transaction, type Changes, type Transaction } from '../../kernel/database';
import type { AccountRecord } from '../../kernel/model';
import { refuse } from '../../kernel/errors';
import { notify, type Notice } from '../messaging/notify';
import { Handovers, type HandoverRecord } from './model';

export const findHandover = (id: string): Promise<HandoverRecord | undefined> =>
  collection(Handovers).findById(id);

/** All of an organisation, the one that goes on among them. */
export const handoversOf = (organizationId: string): Promise<HandoverRecord[]> =>
  collection(Handovers).findAll({ organizationId });

/** Whether it goes on. */
export const isOpen = ({ state }: Pick<HandoverRecord, 'state'>): boolean =>
  (openHandovers as readonly string[]).includes(state);

/** Who leaves, and who follows. */
export const personOf = ({ people }: Pick<HandoverRecord, 'people'>, as: 'from' | 'to') =>
  people.find((one) => one.as === as);

/** Who may agree to one, of those who are of an office: nobody agrees to a post of their own. */
export const agreesTo =
  (handover: Pick<HandoverRecord, 'people'>) =>
  ({ memberId }: Pick<AccountRecord, 'memberId'>): boolean =>
    memberId === undefined || personOf(handover, 'to')?.id !== memberId;

/** Keeps a new one with its audit record and tells of it; answers the one that is there, if it is another act's. */
export function addHandover(
  handover: HandoverRecord,
  notices: readonly Notice[],
  call: Auditable,
): Promise<HandoverRecord> {
  return transaction(async (inside) => {
    const first = await inside.in(Handovers).findById(handover._id);
    if (first) return first;
    await inside.in(Handovers).add(handover);
    for (const notice of notices) await notify(inside, notice);
    const { _id: target, orgPath, basis } = handover;
    await audit(inside, call, { action: 'handover.begin', target, orgPath, after: { basis } });
    return handover;
  });
}

/** One step of a handover: from which states, into which, and what it leaves. */
export interface Turn {
  step: HandoverStep;
  from: readonly HandoverRecord['state'][];
  to: HandoverRecord['state'];
  /** The organisation or the person that does it. */
  by: string;
  text?: string;
  more?: Changes<HandoverRecord>;
  notices?: (after: HandoverRecord) => Notice[];
  /** What else is written with it. */
  with?: (inside: Transaction) => Promise<unknown>;
}

/**
 * Takes a handover one step further, all or nothing. The same step again changes nothing. Refuses HANDOVER.OVER where it has
 * ended otherwise, HANDOVER.NOT_YET where it has not come so far.
 */
export function turnHandover(id: string, turn: Turn, call: Auditable): Promise<HandoverRecord['state']> {
  const { step, from, to, by, text, more } = turn;
  return transaction(async (inside) => {
    const current = await inside.in(Handovers).findById(id);
    if (!current) throw new Error('a handover is gone that was there');
    if (current.steps.some((one) => one.step === step)) return current.state;
    if (!from.includes(current.state)) refuse(isOpen(current) ? 'HANDOVER.NOT_YET' : 'HANDOVER.OVER');
    const steps = [...current.steps, { step, at: call.now, by, ...(text && { text }) }];
    const changes = { state: to, steps, closedAt: isOpen({ state: to }) ? null : call.now, ...more };
    await turn.with?.(inside);
    await inside.in(Handovers).update(id, changes);
    for (const notice of turn.notices?.({ ...current, state: to, steps }) ?? []) await notify(inside, notice);
    await audit(inside, call, {
      action: `handover.${actionOf[step]}`,
      target: id,
      orgPath: current.orgPath,
      before: { state: current.state },
      after: { state: to },
    });
    return to;
  });
}

/** The action by which each step is done. */
const actionOf: Record<HandoverStep, string> = {
  asked: 'begin',
  approved: 'answer',
  declined: 'answer',
  given: 'give',
  taken: 'take',
  withdrawn: 'withdraw',
};

/** Those that wait for one of some people: to give the work away, or to take it over. */
export const waitingFor = (memberId: string): Promise<HandoverRecord[]> =>
  collection(Handovers).findAll({ 'people.id': memberId, state: command.in(['approved', 'given']) });
