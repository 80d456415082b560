import { dayOf } from '../kernel/clock';
import { auditLook } from '../kernel/audit';
import { refuse } from '../kernel/errors';
import { deleteFiles, downloadWithin } from '../kernel/storage';
import { branchesWithin } from '../domain/organization/find';
import type { MemberRecord } from '../domain/membership/model';
import type { RosterCall, RosterOutcome } from './context';
import { limits } from './limits';
import type { MatchedRow } from './match';
import { matchedWith } from './matched';
import { read } from './read';

/** Differences that are told of a kind; how many there are is told of all. */
const toldAtMost = 300;

/**
 * Holds an export of the national member system against the rosters: in memory, for this answer. Nothing of the file is
 * kept, nothing of the rosters changes.
 */
export async function compare(call: RosterCall<'compare'>): RosterOutcome<'compare'> {
  const { input, target: organization, now } = call;
  const bytes = await downloadWithin(input.fileId, limits.fileBytes);
  if (!bytes) refuse('ROSTER.FILE_UNREADABLE');
  try {
    if (bytes === 'tooLarge') refuse('ROSTER.FILE_TOO_LARGE', { bytesAtMost: limits.fileBytes });
    const own = organization.kind === 'branch' ? organization : undefined;
    const branches = own ? [own] : await branchesWithin(organization.path);
    if (branches.length === 0) refuse('ROSTER.NO_BRANCHES');
    const file = await read(bytes, { fileName: input.fileName, today: dayOf(now), answers: {} });
    if (file.rows.length === 0) refuse('ROSTER.EMPTY');
    const where = { path: organization.path, branches, answers: {}, ...(own && { own }) };
    const { matched, members } = await matchedWith(file, where);
    const names = new Map(branches.map(({ _id, name }) => [_id, name]));
    const found = differencesOf(matched, members, names);
    const { same, unsure, onlyThere, onlyHere, otherStatus, otherBranch } = found;
    const counts = {
      rows: file.rows.length,
      same,
      unsure,
      onlyThere: onlyThere.length,
      onlyHere: onlyHere.length,
      otherStatus: otherStatus.length,
      otherBranch: otherBranch.length,
    };
    await auditLook(call, {
      action: 'roster.compare',
      target: organization._id,
      orgPath: organization.path,
      after: counts,
    });
    const some = <One>(all: One[]) => all.slice(0, toldAtMost);
    return {
      counts,
      onlyThere: some(onlyThere),
      onlyHere: some(byBranch(onlyHere, own !== undefined)),
      otherStatus: some(otherStatus),
      otherBranch: some(otherBranch),
    };
  } finally {
    // It holds what must never be kept, so that it goes whatever came of it.
    await deleteFiles([input.fileId]);
  }
}

/** Who is only in the file, only on a roster, or on both and told of otherwise. Pure. */
export function differencesOf(
  matched: readonly MatchedRow[],
  members: readonly MemberRecord[],
  names: ReadonlyMap<string, string>,
) {
  const nameOf = (id: string) => names.get(id) ?? '';
  const active = members.filter(({ state }) => state === 'active');
  const known = new Set(matched.flatMap(({ member }) => member?._id ?? []));
  const missing = active.filter(({ _id }) => !known.has(_id));
  const placed = matched.filter(({ at, name, isGone }) => at !== undefined && name !== '' && !isGone);
  const newcomers = placed.filter(({ member }) => member === undefined);
  const [there, here] = [countedBy(newcomers), countedBy(missing)];
  // Of a name that only one of each has, the file has moved the person; of more it is not said who is whom.
  const isMoved = (key: string) => there.get(key) === 1 && here.get(key) === 1;
  const byName = new Map(missing.map((member) => [member.nameKey, member]));
  const both = placed.flatMap(({ member, status }) => (member && status ? [{ member, status }] : []));
  return {
    same: placed.filter(({ member, status }) => member && (!status || status === member.status)).length,
    unsure: matched.length - placed.length,
    onlyThere: newcomers
      .filter(({ nameKey }) => !isMoved(nameKey))
      .map(({ name, at }) => ({ name, branchName: at?.name ?? '' })),
    onlyHere: missing
      .filter(({ nameKey }) => !isMoved(nameKey))
      .map(({ name, organizationId }) => ({ name, branchName: nameOf(organizationId) })),
    otherStatus: both
      .filter(({ member, status }) => member.status !== status)
      .map(({ member, status }) => ({
        name: member.name,
        branchName: nameOf(member.organizationId),
        there: status,
        here: member.status,
      })),
    otherBranch: newcomers
      .filter(({ nameKey }) => isMoved(nameKey))
      .map(({ name, nameKey, at }) => ({
        name,
        there: at?.name ?? '',
        here: nameOf(byName.get(nameKey)?.organizationId ?? ''),
      })),
  };
}

/** Those above see of a roster how many, and not who. */
function byBranch(missing: readonly { name: string; branchName: string }[], byName: boolean) {
  const branches = new Map<string, string[]>();
  for (const { name, branchName } of missing)
    branches.set(branchName, [...(branches.get(branchName) ?? []), name]);
  return Array.from(branches, ([branchName, names]) => ({
    branchName,
    people: names.length,
    names: byName ? names.slice(0, toldAtMost) : [],
  }));
}

function countedBy(all: readonly { nameKey: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { nameKey } of all) counts.set(nameKey, (counts.get(nameKey) ?? 0) + 1);
  return counts;
}
