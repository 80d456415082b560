import type { ApplicationState, HonourStep, RoundPhase, Stance } from '../../../types/shared/selections';
import { formatCalendarDay } from '../kit/format/time';
import type { Look } from '../kit/tag';
import type { Output } from '../services/contract';

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

const states: Record<ApplicationState, Look> = {
  sent: { word: '等审核', tone: 'gold', icon: 'clock' },
  returned: { word: '请补正', tone: 'gold', icon: 'edit' },
  accepted: { word: '审核通过', tone: 'good', icon: 'check' },
  declined: { word: '没有通过审核', tone: 'plain', icon: 'info' },
  withdrawn: { word: '已撤回', tone: 'plain', icon: 'close' },
  proposed: { word: '拟命名', tone: 'gold', icon: 'info' },
  struck: { word: '不再公示', tone: 'plain', icon: 'info' },
  named: { word: '已命名', tone: 'good', icon: 'check-circle' },
};

/** Those that go on to nothing once the publicity began, or the round was ended. */
const before: readonly ApplicationState[] = ['sent', 'returned', 'accepted'];

/** How an application stands in a phase of its round. */
export const stateLook = (state: ApplicationState, phase?: RoundPhase): Look =>
  before.includes(state) && phase && !['applying', 'reviewing'].includes(phase)
    ? { word: '这次没有列入', tone: 'plain', icon: 'info' }
    : states[state];

export const stanceWords: Record<Stance, string> = {
  support: '同意推荐',
  against: '不同意推荐',
  unable: '不好判断',
  conflict: '回避',
};

export const honourStepWords: Record<HonourStep, string> = {
  named: '命名',
  confirmed: '复核通过',
  revoked: '撤销',
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
    ? { word: '已撤销', tone: 'plain', icon: 'close' }
    : { word: '有效', tone: 'good', icon: 'check-circle' };
