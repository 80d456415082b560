import type { handoverContract } from '../../types/handover/contract';
import type * as z from 'zod';
import { branchKeepers, officers } from '../../types/shared/roles';
import { handoversOf, isOpen, personOf } from '../domain/handover/handovers';
import type { HandoverRecord } from '../domain/handover/model';
import { workHandedOver } from '../domain/handover/work';
import { fits } from '../domain/membership/granting';
import { findOrganization } from '../domain/organization/find';
import type { OrganizationRecord } from '../domain/organization/model';
import { refuse } from '../kernel/errors';
import { holds } from '../kernel/identity';
import type { AccountRecord } from '../kernel/model';
import type { PathNow } from '../kernel/paths';
import type { HandoverCall, HandoverOutcome } from './context';
import { leavingFrom } from './secretary';

type Page = z.output<(typeof handoverContract)['actions']['of']['output']>;

/** What there is to hand over in an organisation, and the handover that goes on. */
export async function of(call: HandoverCall<'of'>): HandoverOutcome<'of'> {
  const { target: organization, caller, now } = call;
  const [all, path] = await Promise.all([handoversOf(organization._id), organization.keptAt()]);
  return pageOf(organization, all.find(isOpen), { account: caller.account, path, now });
}

/** The same by a handover; one that is over shows how it went. */
export async function get(call: HandoverCall<'get'>): HandoverOutcome<'get'> {
  const { target: handover, caller, now } = call;
  const [organization, path] = await Promise.all([
    findOrganization(handover.organizationId),
    handover.keptAt(),
  ]);
  return pageOf(organization ?? refuse('ACCESS_DENIED'), handover, { account: caller.account, path, now });
}

interface Reader {
  account: AccountRecord;
  /** Where what keeps the organisation stands now. */
  path: PathNow;
  now: number;
}

async function pageOf(
  organization: OrganizationRecord,
  handover: HandoverRecord | undefined,
  reader: Reader,
): Promise<Page> {
  const { now } = reader;
  const may = mayOf(organization, handover, reader);
  const leaving = handover ? personOf(handover, 'from') : await leavingFrom(organization, now);
  const to = handover && personOf(handover, 'to');
  return {
    organizationId: organization._id,
    organizationName: organization.name,
    serverNow: now,
    ...(leaving && { from: { id: leaving.id, name: leaving.name } }),
    ...(seesWork(handover, reader) && { work: await workOf(organization, reader) }),
    ...(handover &&
      to && {
        handover: {
          id: handover._id,
          to: { id: to.id, name: to.name },
          basis: handover.basis,
          state: handover.state,
          steps: handover.steps,
        },
      }),
    keeps: doesWork(reader),
    may,
  };
}

const doesWork = ({ account, path, now }: Reader): boolean =>
  holds(account, [...branchKeepers, ...officers], path, now);

/** Keepers and officers see it, and who follows once the office agreed; who gave it away and holds no role does not. */
function seesWork(handover: HandoverRecord | undefined, reader: Reader): boolean {
  if (doesWork(reader)) return true;
  const isAgreed = handover?.state === 'approved' || handover?.state === 'given';
  return isAgreed && reader.account.memberId === personOf(handover, 'to')?.id;
}

function mayOf(
  { kind, closedAt }: OrganizationRecord,
  handover: HandoverRecord | undefined,
  reader: Reader,
): Page['may'] {
  const { account, path, now } = reader;
  const isOfficer = holds(account, officers, path, now);
  const keeps = doesWork(reader);
  const isOne = (as: 'from' | 'to') =>
    handover !== undefined &&
    account.memberId !== undefined &&
    account.memberId === personOf(handover, as)?.id;
  return {
    begin: !handover && keeps && !closedAt && fits('secretary', kind),
    answer: handover?.state === 'asked' && isOfficer && !isOne('to'),
    give: handover?.state === 'approved' && (isOfficer || isOne('from')),
    take: handover?.state === 'given' && isOne('to'),
    withdraw: handover !== undefined && isOpen(handover) && keeps,
  };
}

/** Posts and roles as they are held, and what waits. */
async function workOf(
  organization: OrganizationRecord,
  { account, now }: Reader,
): Promise<NonNullable<Page['work']>> {
  const { posts, roles, todos } = await workHandedOver(organization, account, now);
  return { posts, roles, todos: todos.map((one) => ({ ...one, organizationName: organization.name })) };
}
