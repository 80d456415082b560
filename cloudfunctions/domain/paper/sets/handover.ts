import type { NotYet } from '../../../../types/shared/papers';
import { dayOf } from '../../../kernel/clock';
import { refuse } from '../../../kernel/errors';
import type { Caller } from '../../../kernel/identity';
import type { HandoverRecord } from '../../handover/model';
import { workHandedOver } from '../../handover/work';
import { findOrganization } from '../../organization/find';
import { handoverFacts } from '../kinds/handover';
import type { PaperSetOf } from '../set';

/** The papers of a handover (工作移交): the list that both sign. */
export async function handoverSet(
  handover: HandoverRecord,
  { caller, now }: { caller: Caller; now: number },
): Promise<PaperSetOf> {
  const notYet = whyNot(handover, dayOf(now));
  const organization = notYet
    ? undefined
    : ((await findOrganization(handover.organizationId)) ?? refuse('ACCESS_DENIED'));
  const work = organization && (await workHandedOver(organization, caller.account, now));
  return {
    set: 'handover',
    aboutId: handover._id,
    organizationId: handover.organizationId,
    about: `${handover.organizationName}书记工作移交`,
    entries: [
      {
        key: 'handoverList',
        name: 'handoverList',
        title: `${handover.organizationName}工作移交清单`,
        ...(notYet && { notYet }),
        facts: () => (work ? handoverFacts({ handover, work }) : {}),
      },
    ],
    own: [],
  };
}

/** It lists what waits as it is now: no more than what went over, from the day after it did. */
function whyNot({ state, closedAt }: HandoverRecord, today: string): NotYet | undefined {
  if (state === 'done') return closedAt !== null && dayOf(closedAt) < today ? 'handedOver' : undefined;
  return state === 'approved' || state === 'given' ? undefined : 'notAgreed';
}
