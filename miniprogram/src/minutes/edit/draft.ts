import type { VoteRule } from '../../../../types/shared/minutes';
import { placeOfSent } from '../../kit/form/parts';
import type { Faults } from '../../kit/form/use-faults';
import { needed } from '../../kit/form/use-form';
import { newActKey } from '../../services/act-key';
import type { ActivityKind, Input, Output } from '../../services/contract';

type Got = Output<'minutes.get'>;
type MinutesOfKind = Got['records'][number];
type Content = Input<'minutes.save'>['content'];

/** A vote as it is being counted; what is left empty is not said yet. */
export interface VoteDraft {
  rule: VoteRule;
  counts: Partial<Record<VoteCount, number>>;
}
export type VoteCount = 'expected' | 'present' | 'for' | 'against' | 'abstain' | 'written';

/** Who said what. */
export interface Speech {
  speaker: string;
  points: string;
}

/** What was resolved, and the vote in counts where one was taken. */
export interface Resolution {
  text: string;
  vote?: VoteDraft;
}

/** Minutes as they are being written. */
export interface Draft {
  actKey: string;
  /** The version that was read; 0 for none. */
  version: number;
  /** One point a line. */
  agenda: string;
  summary: string;
  speeches: Speech[];
  resolutions: Resolution[];
  photos: { fileId: string; url?: string }[];
  chairId?: string;
  recorderId?: string;
  /** Why confirmed minutes are put right. */
  reason: string;
  /** How the text stood that was read. */
  read?: DraftText;
}

/** What of it another may have written too. */
export type DraftText = Pick<
  Draft,
  'agenda' | 'summary' | 'speeches' | 'resolutions' | 'photos' | 'chairId' | 'recorderId'
>;

/** That part of a draft; where a photo is seen changes with every look. */
export const textOf = ({
  agenda,
  summary,
  speeches,
  resolutions,
  photos,
  chairId,
  recorderId,
}: DraftText): DraftText => ({
  agenda,
  summary,
  speeches,
  resolutions,
  photos: photos.map(({ fileId }) => ({ fileId })),
  chairId,
  recorderId,
});

/** What the form begins with: the standing text, else what the plan of the gathering suggests. */
export function draftOf({ minutes, suggested }: MinutesOfKind): Draft {
  const { content } = minutes ?? {};
  const draft: Draft = {
    actKey: newActKey(),
    version: minutes?.version ?? 0,
    agenda: (content?.agenda ?? suggested.agenda).join('\n'),
    summary: content?.summary ?? '',
    speeches: content?.speeches ?? [],
    resolutions: (content?.resolutions ?? []).map(({ text, vote }) => {
      if (!vote) return { text };
      const { rule, ...counts } = vote;
      return { text, vote: { rule, counts } };
    }),
    photos: minutes?.photos ?? [],
    chairId: (minutes?.chair ?? suggested.chair)?.memberId,
    recorderId: (minutes?.recorder ?? suggested.recorder)?.memberId,
    reason: '',
  };
  return { ...draft, read: textOf(draft) };
}

/** A vote with the counts of the roster; the rest is to be counted in the room. */
export const freshVote = ({ expected, present }: Got['voters']): VoteDraft => ({
  rule: 'ordinary',
  counts: { expected, present },
});

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const isSpoken = ({ speaker, points }: Speech) => speaker.trim() !== '' && points.trim() !== '';
const isResolved = ({ text }: Resolution) => text.trim() !== '';

/** The text as the cloud takes it; cards that were left empty are left out. */
export const contentOf = ({ agenda, summary, speeches, resolutions }: Draft): Content => ({
  agenda: lines(agenda),
  summary: summary.trim(),
  speeches: speeches
    .filter(isSpoken)
    .map(({ speaker, points }) => ({ speaker: speaker.trim(), points: points.trim() })),
  resolutions: resolutions
    .filter(isResolved)
    .map(({ text, vote }) => ({ text: text.trim(), vote: vote && countsOf(vote) })),
});

function countsOf({ rule, counts }: VoteDraft) {
  const { expected = 0, present = 0, for: inFavour = 0, against = 0, abstain = 0, written } = counts;
  return {
    rule,
    expected,
    present,
    for: inFavour,
    against,
    abstain,
    written: rule === 'development' ? written : undefined,
  };
}

/** The question of the form that a path of what was sent is about: empty cards were not sent. */
export function questionAt(path: string, { speeches, resolutions }: Draft): string {
  const [list = '', nth, ...inside] = path.replace(/^content\./, '').split('.');
  if (nth === undefined) return list;
  const places: Partial<Record<string, number>> = {
    speeches: placeOfSent(speeches, isSpoken, Number(nth)),
    resolutions: placeOfSent(resolutions, isResolved, Number(nth)),
  };
  return [list, places[list] ?? nth, ...inside].join('.');
}

const agendaAtMost = 30;
const lineAtMost = 200;

/** Checks a draft before it is sent; the cloud checks again, and holds each vote against its rule. */
export function faultsOf(draft: Draft, wasConfirmed: boolean): Faults {
  const { chairId, recorderId, resolutions } = draft;
  const agenda = lines(draft.agenda);
  const tooLong = agenda.length > agendaAtMost || agenda.some((line) => line.length > lineAtMost);
  return {
    chairId: needed(chairId, '请选择主持人'),
    recorderId:
      needed(recorderId, '请选择记录人') ??
      (recorderId === chairId ? '主持人和记录人请选两位同志' : undefined),
    agenda: tooLong ? '议程最多 30 项，每项不超过 200 字' : undefined,
    reason: wasConfirmed ? needed(draft.reason, '记录已经确认过，请写明更正的原因') : undefined,
    ...Object.fromEntries(resolutions.map((one, index) => [`resolutions.${index}.vote`, faultOfVote(one)])),
  };
}

function faultOfVote({ text, vote }: Resolution): string | undefined {
  if (!vote) return undefined;
  const { expected, present, for: inFavour, against, abstain } = vote.counts;
  const said = [expected, present, inFavour, against, abstain];
  const missing = said.includes(undefined) ? '表决的各项人数都要填，没有的填 0' : undefined;
  return needed(text, '请写上决议的内容') ?? missing;
}

/** The name under which the phone keeps it. */
export const draftName = (activityId: string, kind: ActivityKind): string => `minutes:${activityId}:${kind}`;
