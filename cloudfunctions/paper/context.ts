import type { paperContract } from '../../types/paper/contract';
import type { PaperSet } from '../../types/shared/papers';
import type { Guarded } from '../kernel/access';
import type { Asked, CallFor, OutcomeFor } from '../kernel/serve';
import { findAsked } from '../domain/development/asked';
import type { DevelopmentRecord } from '../domain/development/model';
import { findDevelopment } from '../domain/development/records';
import { findElection } from '../domain/election/elections';
import type { ElectionRecord } from '../domain/election/model';
import { findHandover } from '../domain/handover/handovers';
import type { HandoverRecord } from '../domain/handover/model';
import { loadActivity, type GuardedActivity } from '../domain/gathering/find';
import { findMember } from '../domain/membership/find';
import type { MemberRecord, TransferRecord } from '../domain/membership/model';
import { findTransfer } from '../domain/membership/transfers';
import { guarded, keptBy, loadOrganization } from '../domain/organization/keeping';
import type { OrganizationRecord } from '../domain/organization/model';
import { applicationOn, roundOn, type ApplicationShown, type RoundShown } from '../domain/selection/shown';
import { findFormation } from '../domain/survey/formations';
import type { FormationRecord } from '../domain/survey/model';
import { loadClass, type GuardedClass } from '../domain/training/find';

type Found<Find extends (...given: never[]) => unknown> = NonNullable<Awaited<ReturnType<Find>>>;

/** The record that a set is about, with who keeps it now. */
export type About = Pick<Guarded, 'keptAt' | 'aboveBranches'> &
  (
    | { set: 'gathering'; activity: GuardedActivity }
    | { set: 'branchYear' | 'review' | 'calendarYear' | 'duesYear'; branch: OrganizationRecord }
    | { set: 'transfer'; transfer: TransferRecord }
    | { set: 'memberYear' | 'memberHours' | 'memberDues'; member: MemberRecord }
    | { set: 'trainingClass'; trainingClass: GuardedClass }
    | { set: 'election'; election: ElectionRecord }
    | { set: 'development'; development: DevelopmentRecord }
    | { set: 'developmentAsked'; asked: Found<typeof findAsked> }
    | { set: 'developmentYear'; body: OrganizationRecord }
    | { set: 'formation'; formation: FormationRecord }
    | { set: 'selectionApplication'; application: ApplicationShown }
    | { set: 'selectionRound'; round: RoundShown }
    | { set: 'handover'; handover: HandoverRecord }
  );

/** Loads what a set is about; a transfer is kept by the side that sends, or by the other where it comes from outside. */
async function loadAbout(id: string, { input, now }: Asked): Promise<About | undefined> {
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
  if (set === 'development') {
    const development = guarded(await findDevelopment(id));
    return development && { set, development, keptAt: development.keptAt };
  }
  if (set === 'developmentAsked') {
    const asked = await findAsked(id, now);
    // A town, the district, or a committee: its set asks for an office of the body itself.
    return asked && { set, asked, keptAt: asked.keptAt, aboveBranches: true };
  }
  if (set === 'trainingClass') {
    const trainingClass = await loadClass(id);
    if (!trainingClass) return undefined;
    const { keptAt, aboveBranches } = trainingClass;
    return { set, trainingClass, keptAt, aboveBranches };
  }
  if (set === 'formation') {
    const formation = guarded(await findFormation(id));
    // Kept by the office that keeps its subjects.
    return formation && { set, formation, keptAt: formation.keptAt, aboveBranches: true };
  }
  if (set === 'selectionApplication') {
    const application = await applicationOn(id, now);
    return (
      application && { set, application, keptAt: keptBy(application.organizationId), aboveBranches: true }
    );
  }
  if (set === 'selectionRound') {
    const round = await roundOn(id, now);
    return round && { set, round, keptAt: keptBy(round.officeId), aboveBranches: true };
  }
  if (set === 'handover') {
    const handover = guarded(await findHandover(id));
    return handover && { set, handover, keptAt: handover.keptAt, aboveBranches: true };
  }
  const branch = await loadOrganization(id);
  if (set === 'developmentYear')
    return branch && { set, body: branch, keptAt: branch.keptAt, aboveBranches: branch.kind !== 'branch' };
  return branch && { set, branch, keptAt: branch.keptAt };
}

/** What the actions of this context are about, and how it is loaded. */
export const loaders = { about: loadAbout, organization: loadOrganization };

type Contract = typeof paperContract;
export type PaperCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type PaperOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
