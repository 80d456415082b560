import type * as z from 'zod';
import type { complaintContract } from '../../types/complaint/contract';
import { keptBy, loadOrganization } from '../domain/organization/keeping';
import { idsOf } from '../kernel/paths';
import type { Guarded } from '../kernel/access';
import type { Asked, CallFor, OutcomeFor } from '../kernel/serve';
import { findComplaint } from '../domain/complaint/complaints';
import type { ComplaintRecord } from '../domain/complaint/model';
import type { ComplaintLevel } from '../../types/shared/complaints';

/** What the actions of this context are about, and how it is loaded. */
export const loaders = {
  organization: loadOrganization,
  /** Kept by whoever stands above what it is about: the town of a branch, else the district. */
  complaint: async (id: string) => {
    const complaint = await findComplaint(id);
    return complaint && { ...complaint, keptAt: keptFor(complaint, complaint.level) };
  },
  /**
   * The same as it is handed on: by whom it lies with, or, of what has just been handed on in the same words, by whom it lay
   * with (`by`), who did not hear that it was done.
   */
  handing: async (id: string, { input }: Asked) => {
    const complaint = await findComplaint(id);
    if (!complaint) return undefined;
    const by = handedOnBy(complaint, input as ActionInput<'handOn'>) ?? complaint.level;
    return { ...complaint, by, keptAt: keptFor(complaint, by) };
  },
};

const keptFor = ({ orgPath, organizationId }: ComplaintRecord, level: ComplaintLevel): Guarded['keptAt'] =>
  keptBy(level === 'town' ? organizationId : (idsOf(orgPath)[0] ?? ''));

/** Who handed it on so, where nothing happened since. */
const handedOnBy = (
  { level, handedFrom, steps }: ComplaintRecord,
  { to, reason }: ActionInput<'handOn'>,
): ComplaintLevel | undefined =>
  level === to && steps.at(-1)?.step === 'handedOn' && steps.at(-1)?.text === reason ? handedFrom : undefined;

type Contract = typeof complaintContract;
type ActionInput<Name extends keyof Contract['actions']> = z.output<Contract['actions'][Name]['input']>;
export type ComplaintCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type ComplaintOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
