import { attachmentStays } from '../attachments/stays';
import { audit, type Auditable } from '../../kernel/audit';
import {
  collection,
  command,
  transaction,
  whether,
  within,
  type Question,
  type Transaction,
} from '../../kernel/database';
import { notifyAnew, type Notice } from '../messaging/notify';
import { takeUp } from '../../kernel/uploads';
import { GuidanceDrafts, Guidances, type GuidanceDraftRecord } from './model';

/** Where what is attached to a guidance is uploaded. */
export const attached = { folder: 'guidance-files', stays: attachmentStays } as const;

export const findDraft = (id: string): Promise<GuidanceDraftRecord | undefined> =>
  collection(GuidanceDrafts).findById(id);

/** What is being written at and below a path. */
export const draftsWithin = (path: string): Promise<GuidanceDraftRecord[]> =>
  collection(GuidanceDrafts).findAll({
    orgPath: within(path),
    stage: command.in(['writing', 'inReview', 'approved']),
  });

/** Writes a draft in the place of the one it was made from; answers the one that stands: it, or another's. */
export async function putDraft(
  draft: GuidanceDraftRecord,
  basedOn: number,
  call: Auditable,
): Promise<GuidanceDraftRecord | undefined> {
  return transaction(async (within) => {
    const current = await within.in(GuidanceDrafts).findById(draft._id);
    if ((current?.revision ?? 0) !== basedOn) return current;
    await within.in(GuidanceDrafts).replace(current, draft);
    await tendAttachments(within, current, draft);
    await audit(within, call, {
      action: 'guidance.saveDraft',
      target: draft._id,
      orgPath: draft.orgPath,
      after: { revision: draft.revision, theme: draft.content.theme },
    });
    return draft;
  });
}

/** Keeps the files that a text takes up; one that it lets go is removed, unless a published version shows it. */
async function tendAttachments(
  within: Transaction,
  current: GuidanceDraftRecord | undefined,
  draft: GuidanceDraftRecord,
): Promise<void> {
  const published = await within.in(Guidances).findById(draft._id);
  const filesOf = (one: Pick<GuidanceDraftRecord, 'content'> | undefined) =>
    (one?.content.attachments ?? []).map(({ fileId }) => fileId);
  const shown = filesOf(published);
  const before = filesOf(current).filter((fileId) => !shown.includes(fileId));
  const after = filesOf(draft).filter((fileId) => !shown.includes(fileId));
  await takeUp(within, { before, after }, draft.writtenAt + attached.stays);
}

/** A step of a draft: the fields that change, and what its writers are told. */
export interface DraftStep {
  action: string;
  after: Partial<GuidanceDraftRecord>;
  notice?: Notice;
}

/** Takes a draft a step further, as `decide` makes it of the draft as it stands; `undefined` leaves it there. */
export async function stepDraft(
  call: Auditable & { target: GuidanceDraftRecord },
  decide: (current: GuidanceDraftRecord) => DraftStep | undefined,
): Promise<GuidanceDraftRecord> {
  return transaction(async (within) => {
    const current = (await within.in(GuidanceDrafts).findById(call.target._id)) ?? call.target;
    const step = decide(current);
    if (!step) return current;
    const { action, after, notice } = step;
    await within.in(GuidanceDrafts).update(current._id, after);
    if (notice) await notifyAnew(within, notice);
    await audit(within, call, {
      action,
      target: current._id,
      orgPath: current.orgPath,
      before: { stage: current.stage, publishAt: current.publishAt },
      after: { ...after, revision: current.revision },
    });
    return { ...current, ...after };
  });
}

const due = (now: number) => ({ stage: 'approved', publishAt: command.gt(0).and(command.lte(now)) }) as const;

/** Reviewed guidances whose set time has come. */
export const draftsDue = (now: number): Promise<GuidanceDraftRecord[]> =>
  collection(GuidanceDrafts).find(due(now), { orderBy: [['publishAt', 'asc']], limit: 20 });

/** Asks whether there are any. */
export const whetherDraftsDue = (now: number): Question => whether(GuidanceDrafts, due(now));

/** Leaves with a draft that it is published. */
export const markPublished = (within: Transaction, id: string): Promise<unknown> =>
  within.in(GuidanceDrafts).update(id, { stage: 'published', publishAt: null });
