import {
  applicationStateWords,
  honourStateWords,
  type ApplicationState,
  type RoundPhase,
  type Stance,
} from '../../../types/shared/selections';
import { formatCalendarDay } from '../kit/format/time';
import type { Look } from '../kit/tag';
import type { Output } from '../services/contract';

export { honourStepWords } from '../../../types/shared/selections';

/** The words of 评选. */

export type Round = Output<'selection.round'>;
export type Listed = Output<'selection.rounds'>['rounds'][number];
export type Application = Output<'selection.application'>;
export type Honour = Output<'selection.honours'>['honours'][number];

const phases: Record<RoundPhase, Look> = {
  applying: { word: '申报中', tone: 'good', icon: 'edit' },
  reviewing: { word: '评审中', tone: 'gold', icon: 'clock' },
  public: { word: '公示中', tone: 'gold', icon: 'info' },
  toName: { word: '公示期满', tone: 'gold', icon: 'clock' },
  named: { word: '已命名', tone: 'good', icon: 'check-circle' },
  closed: { word: '已结束', tone: 'plain', icon: 'check' },
};

export const phaseLook = (phase: RoundPhase): Look => phases[phase];

const states: Record<ApplicationState, Pick<Look, 'tone' | 'icon'>> = {
  sent: { tone: 'gold', icon: 'clock' },
  returned: { tone: 'gold', icon: 'edit' },
  accepted: { tone: 'good', icon: 'check' },
  declined: { tone: 'plain', icon: 'info' },
  withdrawn: { tone: 'plain', icon: 'close' },
  proposed: { tone: 'gold', icon: 'info' },
  struck: { tone: 'plain', icon: 'info' },
  named: { tone: 'good', icon: 'check-circle' },
};

/** Those that go on to nothing once the publicity began, or the round was ended. */
const before: readonly ApplicationState[] = ['sent', 'returned', 'accepted'];

/** How an application stands in a phase of its round. */
export const stateLook = (state: ApplicationState, phase?: RoundPhase): Look =>
  before.includes(state) && phase && !['applying', 'reviewing'].includes(phase)
    ? { word: '这次没有列入', tone: 'plain', icon: 'info' }
    : { ...states[state], word: applicationStateWords[state] };

export const stanceWords: Record<Stance, string> = {
  support: '同意推荐',
  against: '不同意推荐',
  unable: '不好判断',
  conflict: '回避',
};

/** A step as it is told: by which organisation, and with what it said. */
export const toldStep =
  <Step extends string>(words: Record<Step, string>) =>
  ({ step, at, by, text }: { step: Step; at: number; by: string; text?: string | undefined }) => ({
    at,
    said: `${by} ${words[step]}`,
    text,
  });

/** What a round waits for, and until when. */
export function untilWhen({ phase, applyBy, publicUntil }: Listed): string {
  if (phase === 'applying') return `申报到${formatCalendarDay(applyBy)}为止`;
  if (phase === 'public' && publicUntil) return `公示到${formatCalendarDay(publicUntil)}为止`;
  return '';
}

/** Whether an honour holds. */
export const honourLook = ({ state }: Pick<Honour, 'state'>): Look =>
  state === 'revoked'
    ? { word: honourStateWords.revoked, tone: 'plain', icon: 'close' }
    : { word: honourStateWords.held, tone: 'good', icon: 'check-circle' };
