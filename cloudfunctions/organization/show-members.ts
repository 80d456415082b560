import { auditLook } from '../kernel/audit';
import type { OrganizationCall, OrganizationOutcome } from './context';
import { namesOf } from './members';

/** The members of one branch by name, for a stated purpose. The audit record is written before they are shown. */
export async function showMembers(call: OrganizationCall<'showMembers'>): OrganizationOutcome<'showMembers'> {
  const { input, target } = call;
  const members = await namesOf(target);
  await auditLook(call, {
    action: 'organization.showMembers',
    target: target._id,
    orgPath: target.path,
    after: { purpose: input.purpose, members: members.length },
  });
  return { members };
}
