import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { digestOf } from '../kernel/ids';
import { visible } from '../kernel/names';
import type { OrganizationCall, OrganizationOutcome } from './context';
import { requireFreeName, requireOpen } from '../domain/organization/open';
import { mayLieBelow } from '../domain/organization/lies-below';
import { addOrganization } from '../domain/organization/tree';
import type { OrganizationRecord } from '../domain/organization/model';

/** Creates an organisation below another. */
export async function create(call: OrganizationCall<'create'>): OrganizationOutcome<'create'> {
  const { kind, jointBranch, temporary, subject } = call.input;
  if (!mayLieBelow(kind, call.target.kind)) refuse('ORGANIZATION.KIND_NOT_BELOW');
  return {
    organizationId: await createBelow(call, {
      kind,
      jointBranch,
      ...(kind === 'branch' && temporary && { temporary }),
      ...(kind === 'branch' && subject && { subject }),
    }),
  };
}

/** Creates a group (党小组) of a branch. */
export async function createGroup(call: OrganizationCall<'createGroup'>): OrganizationOutcome<'createGroup'> {
  if (call.target.kind !== 'branch') refuse('ORGANIZATION.NOT_A_BRANCH');
  return { groupId: await createBelow(call, { kind: 'group', jointBranch: false }) };
}

/** The id of the organisation that a call makes: the client's key makes a resend the same one. */
async function createBelow(
  call: OrganizationCall<'create'> | OrganizationCall<'createGroup'>,
  made: Pick<OrganizationRecord, 'kind' | 'jointBranch' | 'temporary' | 'subject'>,
): Promise<string> {
  const { input, target: parent } = call;
  requireOpen(parent);
  const organizationId = `o-${digestOf(parent._id, input.actKey)}`;
  await requireFreeName(parent._id, input.name, organizationId);
  await checkText(call.openid, input.name);
  await addOrganization(
    {
      _id: organizationId,
      ...made,
      name: visible(input.name),
      parentId: parent._id,
      path: `${parent.path}${organizationId}/`,
      createdAt: call.now,
    },
    call,
  );
  return organizationId;
}
