import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import type { TrainingCall, TrainingOutcome } from './context';
import { keepItem } from './store';

/** Writes something down. */
export async function write(call: TrainingCall<'write'>): TrainingOutcome<'write'> {
  const { input, target: branch, caller, openid, now } = call;
  if (branch.kind !== 'branch') refuse('TRAINING.NOT_A_BRANCH');
  await checkText(openid, input.title);
  const id = `${branch._id}:${input.actKey}`;
  const by = caller.account.name;
  await keepItem(
    { _id: id, organizationId: branch._id, orgPath: branch.path, title: input.title, by, at: now },
    call,
  );
  return { id };
}
