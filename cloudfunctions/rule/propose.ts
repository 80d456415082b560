import { notify } from '../domain/messaging/notify';
import { ruleBook } from '../domain/rules/amendments';
import { findAmendment, layDown, stateOf } from '../domain/rules/amending';
import type { AmendmentRecord } from '../domain/rules/model';
import type { Transaction } from '../kernel/database';
import { dayOf } from '../kernel/clock';
import { checkText } from '../kernel/content';
import { personIdOf } from '../kernel/identity';
import { idOf } from '../kernel/ids';
import { changeFrom, requireDistrict } from './change';
import type { RuleCall, RuleOutcome } from './context';
import { toSecondPerson } from './notices';

/** Lays a change down; a number holds only once a second person agreed. */
export async function propose(call: RuleCall<'propose'>): RuleOutcome<'propose'> {
  const { input, target: district, caller, openid, now } = call;
  requireDistrict(district);
  const { actKey, change, document, reason } = input;
  const _id = idOf(district._id, actKey);
  const [known, rules] = await Promise.all([findAmendment(_id), ruleBook(now)]);
  if (known) return { id: _id, state: stateOf(known, dayOf(now)) };
  const laid = changeFrom(change, rules, now);
  await checkText(openid, document, reason);
  const amendment: AmendmentRecord = {
    _id,
    organizationId: district._id,
    ...laid,
    document,
    reason,
    by: { personId: personIdOf(caller.account), name: caller.account.name },
    at: now,
    confirmed: null,
    takenBack: null,
  };
  const tell = (within: Transaction) => notify(within, toSecondPerson(amendment));
  await layDown(amendment, { orgPath: district.path, tell }, call);
  return { id: _id, state: stateOf(amendment, dayOf(now)) };
}
