import {
  requestRatingWords,
  requestResultWords,
  requestStatusWords,
  requestStepWords,
  type RequestStatus,
} from '../../../types/shared/service-requests';
import type { ToldStep } from '../domain/told-steps';
import { formatCalendarDay } from '../kit/format/time';
import type { Look } from '../kit/tag';
import type { Output } from '../services/contract';

/** The words of 诉求. */

type Summary = Output<'serviceRequest.mine'>['requests'][number];
type Whole = Pick<Output<'serviceRequest.get'>, 'steps'>;

const looks: Record<RequestStatus, Pick<Look, 'tone' | 'icon'>> = {
  submitted: { tone: 'gold', icon: 'clock' },
  assigned: { tone: 'gold', icon: 'clock' },
  objected: { tone: 'gold', icon: 'clock' },
  doing: { tone: 'gold', icon: 'clock' },
  answered: { tone: 'good', icon: 'check-circle' },
  closed: { tone: 'plain', icon: 'check' },
  declined: { tone: 'plain', icon: 'close' },
};

/** How a request stands, in an icon and a word. */
export const statusLook = (status: RequestStatus): Look => ({
  ...looks[status],
  word: requestStatusWords[status],
});

/** By when it is answered; 暂算 while the holidays of a year up to then are not known. */
export function dueWords({
  dueOn,
  dueProvisional,
}: Pick<Summary, 'dueOn' | 'dueProvisional'>): string | undefined {
  if (dueOn === undefined) return undefined;
  return `答复期限：${formatCalendarDay(dueOn)}${dueProvisional ? '（暂算）' : ''}`;
}

/** What came of it, and what its raiser says of that. */
export const endWords = ({ result, rating }: Pick<Summary, 'result' | 'rating'>): string =>
  [result && requestResultWords[result], rating && `评价：${requestRatingWords[rating]}`]
    .filter(Boolean)
    .join(' · ');

/** What happened to it, as it is read; `raiser` is what its raiser is called to the reader. */
export const toldSteps = ({ steps }: Whole, raiser: string): ToldStep[] =>
  steps.map(({ step, at, office, text }) => ({
    at,
    said: `${office ?? raiser} ${requestStepWords[step]}`,
    text,
  }));
