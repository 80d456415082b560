import type { DevelopmentStage } from '../../types/shared/developments';
import type { LearnerKind } from '../../types/shared/learning';
import { isHandOf } from '../domain/development/hand';
import { findDevelopment } from '../domain/development/records';
import { findMember } from '../domain/membership/find';
import type { MemberRecord } from '../domain/membership/model';
import { findOrganization } from '../domain/organization/find';
import { keptBy } from '../domain/organization/keeping';
import type { Guarded } from '../kernel/access';
import { keyOfPath } from '../kernel/audience';
import { refuse } from '../kernel/errors';
import type { Caller } from '../kernel/identity';

/** Whose hours are asked about: somebody on a roster, or on the way into the Party, by the record of their development. */
export type Learner = Pick<Guarded, 'keptAt'> & { _id: string; name: string; organizationId: string } & (
    | { kind: 'member'; member: MemberRecord; isGone: boolean }
    | { kind: 'applicant'; stage: DevelopmentStage; isGone: boolean }
  );

const ofMember = (member: MemberRecord): Learner => {
  const { _id, name, organizationId, state } = member;
  return {
    kind: 'member',
    _id,
    name,
    organizationId,
    member,
    isGone: state !== 'active',
    keptAt: keptBy(organizationId),
  };
};

/** The target `member`; who became a member is found by the record of their way too. */
export async function loadLearner(id: string): Promise<Learner | undefined> {
  const member = await findMember(id);
  if (member) return ofMember(member);
  const development = await findDevelopment(id);
  if (!development) return undefined;
  const { name, organizationId, stage, memberId, closedAt } = development;
  const become = memberId ? await findMember(memberId) : undefined;
  if (become) return ofMember(become);
  return {
    kind: 'applicant',
    _id: id,
    name,
    organizationId,
    stage,
    isGone: closedAt !== null,
    keptAt: keptBy(organizationId),
  };
}

/** Refuses who may see members by name, but not those on their way. */
export async function requireSight(
  call: { caller: Caller; now: number },
  { kind, keptAt }: Pick<Guarded, 'keptAt'> & { kind: LearnerKind },
): Promise<void> {
  if (kind !== 'applicant') return;
  const branch = await findOrganization(keyOfPath(await keptAt()));
  if (!branch || !isHandOf(call, branch)) refuse('ACCESS_DENIED');
}
