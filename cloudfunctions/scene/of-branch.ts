import { refuse } from '../kernel/errors';
import type { SceneCall, SceneOutcome } from './context';
import { pictureOf } from './picture';

/** The picture that leads a branch's people to where they bind their WeChat, the branch filled in. */
export async function ofBranch(call: SceneCall<'ofBranch'>): SceneOutcome<'ofBranch'> {
  const { _id, kind, name, path, closedAt } = call.target;
  if (kind !== 'branch') refuse('ORGANIZATION.NOT_A_BRANCH');
  if (closedAt) refuse('ORGANIZATION.CLOSED');
  const address = `/account/bind/index?organizationId=${encodeURIComponent(_id)}`;
  return { title: name, ...(await pictureOf(address, path, call)) };
}
