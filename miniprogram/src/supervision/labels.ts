import type { LetterStatus, LetterStep } from '../../../types/shared/supervisions';
import type { Look } from '../kit/tag';
import type { Output } from '../services/contract';

/** The words of 督导函. */

export type Letter = Output<'supervision.get'>;

const words: Record<LetterStatus, string> = {
  open: '等支部答复',
  answered: '已答复',
  closed: '已办结',
  withdrawn: '已撤回',
};

const looks: Record<LetterStatus, Pick<Look, 'tone' | 'icon'>> = {
  open: { tone: 'gold', icon: 'clock' },
  answered: { tone: 'good', icon: 'check-circle' },
  closed: { tone: 'plain', icon: 'check' },
  withdrawn: { tone: 'plain', icon: 'info' },
};

/** How a letter stands, in an icon and a word. */
export const statusLook = (status: LetterStatus): Look => ({ ...looks[status], word: words[status] });

export const letterStepLabels: Record<LetterStep, string> = {
  sent: '发函',
  answered: '答复',
  sentBack: '请再答复',
  closed: '办结',
  withdrawn: '撤回',
};

/** What a letter is about is over its day. */
export const over = { light: 'red' } as const;
