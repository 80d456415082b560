import type { LetterStep } from '../../types/shared/supervisions';
import type { NoticeOf } from '../domain/messaging/notify';
import type { LetterRecord } from '../domain/supervision/model';
import { keyOfKeepers } from '../kernel/audience';
import { idOf } from '../kernel/ids';

/** What is told of letters: that there is one, or an answer; what it says stands on its page. */

type Told = Pick<
  LetterRecord,
  '_id' | 'organizationId' | 'organizationName' | 'officeId' | 'officeName' | 'number' | 'steps'
>;

/** One notice for each step, however often the step is asked for. */
const idFor = ({ _id, steps }: Told): string => idOf('supervisionLetter', _id, String(steps.length));

const linkTo = ({ _id }: Told): string => `/supervision/letter/index?letterId=${encodeURIComponent(_id)}`;

const titles: Record<Exclude<LetterStep, 'answered'>, string> = {
  sent: '发来督导函',
  sentBack: '请再答复督导函',
  closed: '办结了督导函',
  withdrawn: '撤回了督导函',
};

/** To the keepers of the branch. */
export const toBranch = (
  letter: Told,
  step: Exclude<LetterStep, 'answered'>,
  now: number,
): NoticeOf<'supervisionLetter'> => ({
  _id: idFor(letter),
  of: 'supervisionLetter',
  audience: [keyOfKeepers(letter.organizationId)],
  title: `${letter.officeName}${titles[step]}`,
  body: `${letter.number}，点开看看是什么事、依据和期限。`,
  link: linkTo(letter),
  at: now,
});

/** To the officers of the office that sent it; of the district where nobody of that is left. */
export const toOffice = (letter: Told, officeId: string, now: number): NoticeOf<'supervisionAnswered'> => ({
  _id: idFor(letter),
  of: 'supervisionAnswered',
  audience: [keyOfKeepers(officeId)],
  title: `${letter.organizationName}答复了督导函`,
  body: `${letter.number}，请看看办好了没有，办好的请办结。`,
  link: linkTo(letter),
  at: now,
});
