import { collection, command, deleteFiles } from '../shared/database';
import { depthOf } from '../shared/paths';
import type { StoredPhone } from '../shared/phone';
import type {
  AccountRecord,
  ActivityRecord,
  GuidanceDraftRecord,
  GuidanceRecord,
  MemberRecord,
  RosterImportRecord,
} from '../shared/records';

/** Activities that were closed, or whose attendance changed after that, since an instant. */
export const touchedSince = (since: number): Promise<ActivityRecord[]> =>
  collection('activities').findAll({ touchedAt: command.gte(since) });

/** Archives activities that were closed before an instant. */
export const archiveClosedBefore = (instant: number): Promise<number> =>
  collection('activities').updateWhere(
    { status: 'closed', closedAt: command.lt(instant) },
    { status: 'archived' },
  );

/** The oldest import that is under way but began before an instant. */
export async function importLeftBehind(before: number): Promise<RosterImportRecord | undefined> {
  const [oldest] = await collection('rosterImports').find(
    { status: command.in(['staging', 'flipping', 'undoing', 'clearing']), startedAt: command.lt(before) },
    { orderBy: [['startedAt', 'asc']], limit: 1 },
  );
  return oldest;
}

/** The next members whose phone number is sealed within a range of seals, in their order. */
export const membersSealed = (after: string, before: string, limit: number): Promise<MemberRecord[]> =>
  collection('members').find(
    { 'phone.sealed': command.gt(after).and(command.lt(before)) },
    { orderBy: [['phone.sealed', 'asc']], limit },
  );

/** Puts a new seal in the place of an old one, unless the number was changed meanwhile. */
export const replaceSeal = (memberId: string, old: string, phone: StoredPhone): Promise<number> =>
  collection('members').updateWhere({ _id: memberId, 'phone.sealed': old }, { phone });

/** Forgets the rows of imports previewed before an instant; the imports themselves stay, without anybody's name. */
export const forgetRostersBefore = (instant: number): Promise<number> =>
  collection('rosterRows').removeWhere({ at: command.lt(instant) });

/** Removes files whose time is over from storage. */
export async function removeTemporaryFiles(now: number): Promise<void> {
  const files = await collection('temporaryFiles').find(
    { removeAt: command.lte(now) },
    { orderBy: [['removeAt', 'asc']], limit: 50 },
  );
  if (files.length === 0) return;
  await deleteFiles(files.map(({ fileId }) => fileId));
  await collection('temporaryFiles').removeWhere({ _id: command.in(files.map(({ _id }) => _id)) });
}

/** Forgets what was told, and what became of each message, before these instants. */
export async function forgetMessagesBefore(notices: number, deliveries: number): Promise<void> {
  await collection('notices').removeWhere({ at: command.lt(notices) });
  await collection('deliveries').removeWhere({ at: command.lt(deliveries) });
}

/** Reviewed checklists whose set time has come. */
export const draftsDue = (now: number): Promise<GuidanceDraftRecord[]> =>
  collection('guidanceDrafts').find(
    { stage: 'approved', publishAt: command.gt(0).and(command.lte(now)) },
    { orderBy: [['publishAt', 'asc']], limit: 20 },
  );

/** The district's checklists of some months: a branch tells back about these. */
export const districtGuidances = async (months: string[]): Promise<GuidanceRecord[]> =>
  (await collection('guidances').find({ month: command.in(months) }, { limit: 200 })).filter(
    ({ orgPath }) => depthOf(orgPath) === 1,
  );

export const accountOf = (openid: string): Promise<AccountRecord | undefined> =>
  openid ? collection('accounts').findById(openid) : Promise.resolve(undefined);
