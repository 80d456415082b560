import { refuse } from '../kernel/errors';
import { personIdOf } from '../kernel/identity';
import { digestOf } from '../kernel/ids';
import { isReadOnly } from '../kernel/standing';
import { requireDistrict, type ExitCall, type ExitOutcome } from './context';
import { agreeTo, askFor, findExit, latestExit, stageNow, stillStands } from '../domain/asking/exits';

/** Asks to take everything out; told to the others of the district, of whom one must agree. */
export async function ask(call: ExitCall<'ask'>): ExitOutcome<'ask'> {
  const { input, target: district, caller, openid, now, standing } = call;
  requireDistrict(district);
  const { readOnly } = standing;
  if (!readOnly || !isReadOnly(standing, now)) refuse('EXIT.NOT_READ_ONLY');
  // A page that stayed open sends its key again: once things were changed meanwhile, that is another act.
  const _id = digestOf(openid, input.actKey, String(readOnly.from));
  const latest = await latestExit(district._id);
  const stage = latest && stageNow(latest, standing, now);
  if (latest?._id !== _id && (stage === 'asked' || stage === 'writing')) refuse('EXIT.UNDER_WAY');
  await askFor(
    {
      _id,
      organizationId: district._id,
      organizationName: district.name,
      orgPath: district.path,
      stage: 'asked',
      askedBy: { personId: personIdOf(caller.account), name: caller.account.name },
      askedAt: now,
      readOnlyFrom: readOnly.from,
    },
    latest,
    call,
  );
  return { exitId: _id };
}

/** Agrees to another person's asking. */
export async function agree(call: ExitCall<'agree'>): ExitOutcome<'agree'> {
  const { input, target: district, caller, now, standing } = call;
  const asked = await findExit(input.exitId);
  if (asked?.organizationId !== district._id) refuse('EXIT.NO_REQUEST');
  const personId = personIdOf(caller.account);
  if (asked.askedBy.personId === personId) refuse('EXIT.OWN_REQUEST');
  if (!stillStands(asked, standing, now)) refuse('EXIT.NOT_READ_ONLY');
  const agreedAt = await agreeTo(asked._id, { personId, name: caller.account.name }, call);
  return agreedAt === undefined ? refuse('EXIT.NO_REQUEST') : { agreedAt };
}
