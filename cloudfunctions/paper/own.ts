import { findMember } from '../domain/membership/find';
import { keptBy } from '../domain/organization/keeping';
import { memberHoursSet } from '../domain/paper/sets/person';
import { noteTaken } from '../domain/paper/taken';
import { refuse } from '../kernel/errors';
import { personIdOf } from '../kernel/identity';
import type { PaperCall, PaperOutcome } from './context';
import { entriesOf } from './load';

/** The caller's own list of hours of a year; a certificate is the branch's to give. */
export async function takeOwnHours(call: PaperCall<'takeOwnHours'>): PaperOutcome<'takeOwnHours'> {
  const { input, caller, now } = call;
  const member = (await findMember(personIdOf(caller.account))) ?? refuse('ACCOUNT.NOT_A_MEMBER');
  const of = await memberHoursSet(member, input.year, now);
  const entries = entriesOf(of, ['hoursStatement']);
  const { fileNameOf, handOut, makeEntries } = await import('../domain/paper/take');
  const made = await makeEntries(of, entries, call);
  const [one] = made;
  if (!one) throw new Error('no paper was asked for');
  const orgPath = await keptBy(member.organizationId)();
  await noteTaken(of, made, call, { action: 'paper.takeOwnHours', orgPath });
  return { file: await handOut(one.bytes, fileNameOf(one.entry), call) };
}
