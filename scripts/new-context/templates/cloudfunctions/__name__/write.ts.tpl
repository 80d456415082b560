import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import type { __Name__Call, __Name__Outcome } from './context';
import { keepItem } from './store';

/** Writes something down. */
export async function write(call: __Name__Call<'write'>): __Name__Outcome<'write'> {
  const { input, target: branch, caller, openid, now } = call;
  if (branch.kind !== 'branch') refuse('__CODE__.NOT_A_BRANCH');
  await checkText(openid, input.title);
  const id = `${branch._id}:${input.actKey}`;
  const by = caller.account.name;
  await keepItem(
    { _id: id, organizationId: branch._id, orgPath: branch.path, title: input.title, by, at: now },
    call,
  );
  return { id };
}
