import { isDeepStrictEqual } from 'node:util';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { personIdOf } from '../kernel/identity';
import { inspectAll } from '../domain/attachments/inspect';
import { requireOfficial } from '../domain/attachments/official-links';
import { fileCodes } from './attachments';
import type { GuidanceCall, GuidanceOutcome } from './context';
import { findDraft, putDraft } from '../domain/guidance/drafts';
import { requireIssuer } from './issuers';
import { guidanceId } from './store';
import type { GuidanceDraftRecord } from '../domain/guidance/model';
import { findGuidance } from '../domain/guidance/guidances';

type Written = GuidanceCall<'saveDraft'>['input']['content'];

/** Writes the draft of a month; whatever review there was is over. */
export async function saveDraft(call: GuidanceCall<'saveDraft'>): GuidanceOutcome<'saveDraft'> {
  const { input, target: issuer, caller, openid, now } = call;
  requireIssuer(issuer);
  requireOfficial(input.content.readings, 'GUIDANCE.LINK_NOT_OFFICIAL');
  const id = guidanceId(issuer._id, input.month);
  const [before, published] = await Promise.all([findDraft(id), findGuidance(id)]);
  const known = [before, published].flatMap((one) => one?.content.attachments ?? []);
  await checkText(openid, ...textsOf(input.content), input.changeNote);
  const draft: GuidanceDraftRecord = {
    _id: id,
    issuerId: issuer._id,
    issuerName: issuer.name,
    orgPath: issuer.path,
    month: input.month,
    content: {
      ...input.content,
      attachments: await inspectAll(input.content.attachments, known, openid, fileCodes),
    },
    changeNote: input.changeNote,
    stage: 'writing',
    revision: input.basedOn + 1,
    writtenBy: { openid: caller.openid, name: caller.account.name },
    writers: writersOf(before, personIdOf(caller.account)),
    writtenAt: now,
    publishAt: null,
  };
  const stands = await putDraft(draft, input.basedOn, call);
  if (!stands || !isSame(stands, draft)) refuse('GUIDANCE.CHANGED_MEANWHILE');
  return { guidanceId: id, revision: draft.revision };
}

/** Who wrote at what is not published yet. */
const writersOf = (before: GuidanceDraftRecord | undefined, personId: string): string[] => [
  ...new Set([...(before && before.stage !== 'published' ? before.writers : []), personId]),
];

/** Everything a person wrote, for the check of content. */
const textsOf = ({ theme, requirement, items, readings, dates, hints, attachments }: Written): string[] => [
  ...[theme, requirement, hints],
  ...items.flatMap(({ text, source }) => [text, source]),
  ...readings.flatMap(({ title, source, topics = [] }) => [title, source, ...topics]),
  ...[...dates, ...attachments].map(({ name }) => name),
];

/** True for the same text sent again by the same person. */
const isSame = (other: GuidanceDraftRecord, draft: GuidanceDraftRecord): boolean =>
  other.revision === draft.revision &&
  other.writtenBy.openid === draft.writtenBy.openid &&
  isDeepStrictEqual([other.content, other.changeNote], [draft.content, draft.changeNote]);
