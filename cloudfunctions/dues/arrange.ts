import { settingsOf } from '../domain/dues/books';
import { keepArrangement } from '../domain/dues/arrangements';
import { keepsDues } from '../domain/dues/keeper';
import { mayKeep, namedOf } from '../domain/dues/may-keep';
import { refuse } from '../kernel/errors';
import { rolesAt } from '../kernel/identity';
import type { DuesCall, DuesOutcome } from './context';
import { requireDuesKeeper, requireMember, requireNoting, temporaryOf } from './keep';

/** Which day the dues are collected on, and who keeps them. */
export async function arrangement(call: DuesCall<'arrangement'>): DuesOutcome<'arrangement'> {
  const { target: branch, caller, now } = call;
  const { settings, rules, today } = await requireDuesKeeper(call);
  return {
    ...temporaryOf(branch, rules, today),
    organizationId: branch._id,
    ...(settings?.day && { day: settings.day }),
    ...(settings?.keeperId && { keeperId: settings.keeperId }),
    mayArrange: isSecretary(caller.account, branch._id, now),
    mayBeNamed: await namedOf(branch._id, now),
  };
}

const isSecretary = (account: Parameters<typeof keepsDues>[0], branchId: string, now: number): boolean =>
  rolesAt(account, now).some((grant) => grant.role === 'secretary' && grant.organizationId === branchId);

/** Sets both; the secretary of the branch itself does. */
export async function arrange(call: DuesCall<'arrange'>): DuesOutcome<'arrange'> {
  const { input, target: branch, now } = call;
  await requireNoting(call);
  const { day = null, keeperId = null } = input;
  const keeper = keeperId ? await requireMember(keeperId, branch) : undefined;
  if (keeperId && !(await mayKeep(keeperId, branch._id, now))) refuse('DUES.KEEPER_HOLDS_NOTHING');
  const before = await settingsOf(branch._id);
  const same = (before?.day ?? null) === day && (before?.keeperId ?? null) === keeperId;
  if (same) return { done: true };
  const set = { day, keeperId, keeperName: keeper?.name ?? '' };
  await keepArrangement(branch._id, set, call, await branch.keptAt());
  return { done: true };
}
