import { newActKey } from '../../services/act-key';
import type { ActivityKind, Input, Output } from '../../services/contract';
import type { VoteRule } from '../../../../types/shared/minutes';

type Got = Output<'minutes.get'>;
type MinutesOfKind = Got['records'][number];
type Content = Input<'minutes.save'>['content'];

/** A vote as it is being counted; what is left empty is not said yet. */
export interface VoteDraft {
  rule: VoteRule;
  counts: Partial<Record<VoteCount, number>>;
}
export type VoteCount = 'expected' | 'present' | 'for' | 'against' | 'abstain' | 'written';

/** Minutes as they are being written. */
export interface Draft {
  actKey: string;
  /** The version that was read; 0 for none. */
  version: number;
  /** One point a line. */
  agenda: string;
  summary: string;
  speeches: { speaker: string; points: string }[];
  resolutions: { text: string; vote?: VoteDraft }[];
  photos: { fileId: string; url?: string }[];
  chairId?: string;
  recorderId?: string;
  /** Why confirmed minutes are put right. */
  reason: string;
}

/** What the form begins with: the standing text, else what the plan of the gathering suggests. */
export function draftOf({ minutes, suggested }: MinutesOfKind): Draft {
  const { content } = minutes ?? {};
  return {
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

/** The text as the cloud takes it; cards that were left empty are left out. */
export function contentOf({ agenda, summary, speeches, resolutions }: Draft): Content {
  return {
    agenda: lines(agenda),
    summary: summary.trim(),
    speeches: speeches
      .map(({ speaker, points }) => ({ speaker: speaker.trim(), points: points.trim() }))
      .filter(({ speaker, points }) => speaker && points),
    resolutions: resolutions.flatMap(({ text, vote }) => {
      if (!text.trim()) return [];
      return { text: text.trim(), ...(vote && { vote: countsOf(vote) }) };
    }),
  };
}

function countsOf({ rule, counts }: VoteDraft) {
  const { expected = 0, present = 0, for: inFavour = 0, against = 0, abstain = 0, written } = counts;
  return {
    ...{ rule, expected, present, for: inFavour, against, abstain },
    ...(rule === 'development' && written !== undefined && { written }),
  };
}

/** What is wrong with a draft, by field. */
export interface Faults {
  chair?: string;
  recorder?: string;
  agenda?: string;
  reason?: string;
  /** By the resolution's place. */
  resolutions: (string | undefined)[];
}

const agendaAtMost = 30;
const lineAtMost = 200;

/** Checks a draft before it is sent; the cloud checks again, and holds each vote against its rule. */
export function faultsOf(draft: Draft, wasConfirmed: boolean): Faults {
  const agenda = lines(draft.agenda);
  return {
    chair: draft.chairId ? undefined : '请选择主持人',
    recorder: !draft.recorderId
      ? '请选择记录人'
      : draft.recorderId === draft.chairId
        ? '主持人和记录人请选两位同志'
        : undefined,
    agenda:
      agenda.length > agendaAtMost || agenda.some((line) => line.length > lineAtMost)
        ? '议程最多 30 项，每项不超过 200 字'
        : undefined,
    reason: wasConfirmed && !draft.reason.trim() ? '记录已经确认过，请写明更正的原因' : undefined,
    resolutions: draft.resolutions.map(({ text, vote }) => {
      if (!vote) return undefined;
      if (!text.trim()) return '请写上决议的内容';
      const { expected, present, for: inFavour, against, abstain } = vote.counts;
      const said = [expected, present, inFavour, against, abstain];
      return said.some((count) => count === undefined) ? '表决的各项人数都要填，没有的填 0' : undefined;
    }),
  };
}

export const hasFault = ({ resolutions, ...others }: Faults): boolean =>
  [...Object.values(others), ...resolutions].some((fault) => fault !== undefined);

/** The name under which the phone keeps it. */
export const draftName = (activityId: string, kind: ActivityKind): string => `minutes:${activityId}:${kind}`;
