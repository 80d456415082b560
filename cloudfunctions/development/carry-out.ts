import type { DevelopmentStep } from '../../types/shared/developments';
import type { Facts, StepTaken } from '../domain/development/facts';
import { followsFrom, type Judged } from '../domain/development/follows';
import type { DevelopmentRecord } from '../domain/development/model';
import { handOverHours } from '../domain/learning/applicants';
import { findMember } from '../domain/membership/find';
import type { MemberRecord } from '../domain/membership/model';
import type { Notice } from '../domain/messaging/notify';
import type { OrganizationRecord } from '../domain/organization/model';
import { ruleBook } from '../domain/rules/amendments';
import type { Auditable } from '../kernel/audit';
import { dayOf } from '../kernel/clock';
import type { Changes, Transaction } from '../kernel/database';
import { doneOnce } from '../kernel/done-once';
import { converting, leaving, memberFor, placing, rejoining } from './on-roster';
import { findDevelopment } from '../domain/development/records';
import { turnDevelopment } from '../domain/development/turning';
import { isRecorded, withoutStepsFrom, withStep, type Given } from './take-step';

/** A step with what it does to the record, the roster and the branch: by whoever records it, branch or superior. */
export interface Act {
  record: DevelopmentRecord;
  branch: OrganizationRecord;
  version: number;
  given: Given;
  /** Which person of the roster it is, where that is asked. */
  memberId?: string | undefined;
  isAnother?: boolean | undefined;
  /** What the audit calls it. */
  action: string;
  /** Refuses what is not so any more. */
  require?: (current: DevelopmentRecord) => void;
  /** Tells whoever is to know. */
  told?: (current: DevelopmentRecord) => Notice | undefined;
}

/** Carries it out, in one transaction; the same again changes nothing. Answers the version that stands. */
export const carryOut = (act: Act, call: Auditable): Promise<number> =>
  doneOnce(
    async () => {
      const now = await findDevelopment(act.record._id);
      return now && isRecorded(now, act.given) ? now.version : undefined;
    },
    () => takeStep(act, call),
  );

async function takeStep(act: Act, call: Auditable): Promise<number> {
  const { record, branch, version, given, action } = act;
  const { step, taken } = given;
  const [rules, member] = await Promise.all([
    ruleBook(call.now),
    record.memberId ? findMember(record.memberId) : undefined,
  ]);
  // Asked before the transaction, since none asks for more than a document by its id.
  const isNew = step === 'placed' && !record.steps.placed && !record.memberId;
  const found = isNew ? await memberFor(record, branch, act) : undefined;
  const handOver = isNew ? await handOverHours(record._id) : undefined;
  const judged: Judged = { rules, today: dayOf(call.now), member, branch };
  return turnDevelopment(
    { id: record._id, version },
    (current) => {
      if (isRecorded(current, given)) return undefined;
      act.require?.(current);
      const { record: after, changes, facts } = withStep(current, given, judged);
      const roster = isNew
        ? placing(after, branch, { found, handOver, call })
        : { memberId: undefined, also: onRoster(after, given, { member, judged, facts, call }) };
      return {
        changes: {
          ...changes,
          // A member goes to another branch by their transfer; what was asked of one before is over.
          ...(roster.memberId !== undefined && {
            memberId: roster.memberId,
            movingToId: null,
            movingToName: null,
          }),
          ...roundsOff(after, given, { judged, now: call.now }),
        },
        action: current.steps[step] ? 'development.correct' : action,
        ...(current.steps[step] && { before: shown(current.steps[step]) }),
        after: { step, ...shown(taken) },
        notice: act.told?.(current),
        also: roster.also,
      };
    },
    call,
  );
}

/** What the audit says of a step: its day and what came of it. */
const shown = ({ on, outcome }: StepTaken) => ({ on, outcome });

type Also = (within: Transaction) => Promise<void>;

interface Around {
  member: MemberRecord | undefined;
  judged: Judged;
  facts: Facts;
  call: Auditable;
}

/** What a step does to somebody who is on the roster. */
function onRoster(
  { steps }: DevelopmentRecord,
  { step, taken }: Given,
  { member, judged, facts, call }: Around,
): Also | undefined {
  if (!member) return undefined;
  if (step === 'admission') return rejoining(member, taken.on, call);
  if (step !== 'conversionApproval' || taken.outcome !== 'done') return undefined;
  if (steps.conversion?.outcome === 'cancelled') return leaving(member, call);
  if (steps.conversion?.outcome === 'extended') return undefined;
  return converting(member, taken.on, { facts, rules: judged.rules, call });
}

/** What the approval of a conversion leads to besides, and the filing of everything. */
function roundsOff(
  after: DevelopmentRecord,
  { step, taken, by, at }: Given,
  { judged, now }: { judged: Judged; now: number },
): Changes<DevelopmentRecord> {
  const over = { closedAt: now, remindOn: null, pendingStep: null, pendingSince: null };
  if (step === 'archived') return { state: 'archived', ...over };
  const agreed = step === 'conversionApproval' && taken.outcome === 'done';
  const decided = after.steps.conversion;
  if (!agreed || !decided || decided.outcome === 'done') return {};
  if (decided.outcome === 'cancelled') return { state: 'ended', endReason: 'cancelled', ...over };
  // An extension is agreed to: the application, the meeting and the approval come once more.
  const again = {
    ...after,
    ...withoutStepsFrom(after, 'conversionAsked' satisfies DevelopmentStep, {
      why: '延长预备期',
      by,
      at,
    }),
    extendedBy: (after.extendedBy ?? 0) + (decided.extension ?? 0),
  };
  const { steps, redone, extendedBy } = again;
  return { steps, redone, extendedBy, ...followsFrom(again, judged) };
}
