import type { paperContract } from '../../types/paper/contract';
import type { PaperSet } from '../../types/shared/papers';
import type { Guarded } from '../kernel/access';
import type { Asked, CallFor, OutcomeFor } from '../kernel/serve';
import { findElection } from '../domain/election/elections';
import type { ElectionRecord } from '../domain/election/model';
import { loadActivity, type GuardedActivity } from '../domain/gathering/find';
import { findMember } from '../domain/membership/find';
import type { MemberRecord, TransferRecord } from '../domain/membership/model';
import { findTransfer } from '../domain/membership/transfers';
import { guarded, keptBy, loadOrganization } from '../domain/organization/keeping';
import type { OrganizationRecord } from '../domain/organization/model';
import { loadClass, type GuardedClass } from '../domain/training/find';

/** The record that a set is about, with who keeps it now. */
export type About = Pick<Guarded, 'keptAt' | 'aboveBranches'> &
  (
    | { set: 'gathering'; activity: GuardedActivity }
    | { set: 'branchYear' | 'review' | 'duesYear'; branch: OrganizationRecord }
    | { set: 'transfer'; transfer: TransferRecord }
    | { set: 'memberYear' | 'memberHours' | 'memberDues'; member: MemberRecord }
    | { set: 'trainingClass'; trainingClass: GuardedClass }
    | { set: 'election'; election: ElectionRecord }
  );

/** Loads what a set is about; a transfer is kept by the side that sends, or by the other where it comes from outside. */
async function loadAbout(id: string, { input }: Asked): Promise<About | undefined> {
  const { set } = input as { set: PaperSet };
  if (set === 'gathering') {
    const activity = await loadActivity(id);
    if (!activity) return undefined;
    const { keptAt, aboveBranches } = activity;
    return { set, activity, keptAt, aboveBranches };
  }
  if (set === 'transfer') {
    const transfer = await findTransfer(id);
    return transfer && { set, transfer, keptAt: keptBy(transfer.fromId || transfer.toId) };
  }
  if (set === 'memberYear' || set === 'memberHours' || set === 'memberDues') {
    const member = guarded(await findMember(id));
    return member && { set, member, keptAt: member.keptAt };
  }
  if (set === 'election') {
    const election = guarded(await findElection(id));
    return election && { set, election, keptAt: election.keptAt };
  }
  if (set === 'trainingClass') {
    const trainingClass = await loadClass(id);
    if (!trainingClass) return undefined;
    const { keptAt, aboveBranches } = trainingClass;
    return { set, trainingClass, keptAt, aboveBranches };
  }
  const branch = await loadOrganization(id);
  return branch && { set, branch, keptAt: branch.keptAt };
}

/** What the actions of this context are about, and how it is loaded. */
export const loaders = { about: loadAbout, organization: loadOrganization };

type Contract = typeof paperContract;
export type PaperCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type PaperOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
