import {
  requestRatingWords,
  requestResultWords,
  type RequestStatus,
  type RequestStep,
} from '../../../types/shared/service-requests';
import type { ToldStep } from '../domain/told-steps';
import { formatCalendarDay } from '../kit/format/time';
import type { Look } from '../kit/tag';
import type { Output } from '../services/contract';

/** The words of 诉求. */

type Summary = Output<'serviceRequest.mine'>['requests'][number];
type Whole = Pick<Output<'serviceRequest.get'>, 'steps'>;

export const requestStatusWords: Record<RequestStatus, string> = {
  submitted: '待受理',
  assigned: '已派办',
  objected: '待重新派办',
  doing: '正在办理',
  answered: '已答复',
  closed: '已办结',
  declined: '没有受理',
};

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

const stepWords: Record<RequestStep, string> = {
  raised: '提出',
  declined: '没有受理',
  assigned: '受理并派办',
  objected: '认为不归自己办，退回',
  noted: '办理情况',
  extensionAsked: '申请延期',
  extended: '延期',
  extensionRefused: '没有同意延期',
  answered: '答复',
  rated: '评价',
  reopened: '请求再办',
};

/** What happened to it, as it is read; `raiser` is what its raiser is called to the reader. */
export const toldSteps = ({ steps }: Whole, raiser: string): ToldStep[] =>
  steps.map(({ step, at, office, text }) => ({ at, said: `${office ?? raiser} ${stepWords[step]}`, text }));
