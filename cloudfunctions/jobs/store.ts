import type { MessageTemplate } from '../../types/vocabulary';
import { collection, command, deleteFiles, within } from '../shared/database';
import type { StoredPhone } from '../shared/phone';
import type {
  ActivityRecord,
  CampaignRecord,
  ConsentRecord,
  DeliveryRecord,
  MemberRecord,
  NoticeRecord,
  RosterImportRecord,
} from '../shared/records';

/** Campaigns not yet finished, oldest first. */
export async function openCampaigns(): Promise<CampaignRecord[]> {
  return collection('campaigns').find(
    { stage: command.in(['expanding', 'sending']) },
    { orderBy: [['openedAt', 'asc']], limit: 20 },
  );
}

/** Takes the campaign for oneself until an instant; false when another tick holds it. */
export async function takeLease(campaignId: string, now: number, until: number): Promise<boolean> {
  const taken = await collection('campaigns').updateWhere(
    { _id: campaignId, leaseUntil: command.lte(now) },
    { leaseUntil: until },
  );
  return taken === 1;
}

export const saveCampaign = (campaignId: string, changes: Partial<CampaignRecord>): Promise<boolean> =>
  collection('campaigns').update(campaignId, changes);

export const addNotice = (notice: NoticeRecord): Promise<unknown> => collection('notices').addOnce(notice);

/** The next people who consented to a template and belong to an audience, in the order of `_id`. */
export const consentsAfter = (
  template: MessageTemplate,
  audiencePath: string,
  cursor: string,
  limit: number,
): Promise<ConsentRecord[]> =>
  collection('consents').find(
    { template, _id: command.gt(cursor), remaining: command.gt(0), orgPath: within(audiencePath) },
    { orderBy: [['_id', 'asc']], limit },
  );

export const addDeliveries = (deliveries: DeliveryRecord[]): Promise<void> =>
  collection('deliveries').addMissing(deliveries);

export const deliveriesIn = (
  campaignId: string,
  status: DeliveryRecord['status'],
  limit: number,
): Promise<DeliveryRecord[]> =>
  collection('deliveries').find({ campaignId, status }, { orderBy: [['_id', 'asc']], limit });

/** Moves deliveries from one status to the next; only those still in the first move. */
export const moveDeliveries = (
  ids: string[],
  from: DeliveryRecord['status'],
  changes: Partial<Record<keyof DeliveryRecord, unknown>>,
): Promise<number> => collection('deliveries').updateWhere({ _id: command.in(ids), status: from }, changes);

/** One consent of each of these people is spent. */
export const spendConsents = (consentIds: string[]): Promise<number> =>
  collection('consents').updateWhere(
    { _id: command.in(consentIds), remaining: command.gt(0) },
    { remaining: command.inc(-1) },
  );

/** WeChat says that these people have none left, whatever we counted. */
export const forgetConsents = (consentIds: string[]): Promise<number> =>
  collection('consents').updateWhere({ _id: command.in(consentIds) }, { remaining: 0 });

/** Activities closed since an instant. */
export const closedSince = (since: number): Promise<ActivityRecord[]> =>
  collection('activities').findAll({ closedAt: command.gte(since) });

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
