import type { Faults } from '../../kit/form/use-faults';
import { needed } from '../../kit/form/use-form';
import type { Input, Output } from '../../services/contract';

export type CarriedOut = Output<'feedback.status'>;
type Given = Input<'feedback.give'>['items'];

/** Done, or why not. */
export interface Answer {
  done: boolean;
  reason: string;
}

/** A branch's word as it is being written. */
interface Draft {
  /** The version that was read; 0 for none. */
  version: number;
  /** By item; one that is not answered yet is missing. */
  answers: Partial<Record<string, Answer>>;
  summary: string;
}

/** What the form begins with: what was told before, else nothing. */
export const draftOf = ({ feedback }: CarriedOut): Draft => ({
  version: feedback?.version ?? 0,
  answers: Object.fromEntries(
    (feedback?.items ?? []).map(({ itemId, done, reason }) => [itemId, { done, reason }]),
  ),
  summary: feedback?.summary ?? '',
});

/** What is wrong: a required item without an answer, or a statutory one not done without saying why. */
export function faultsOf({ answers }: Draft, { guidance }: CarriedOut): Faults {
  const required = guidance.items.filter((item) => item.required);
  return Object.fromEntries(required.map((item) => [`answers.${item.id}`, faultOf(item, answers[item.id])]));
}

type Item = CarriedOut['guidance']['items'][number];

function faultOf({ statutory }: Item, answer: Answer | undefined): string | undefined {
  if (!answer) return '请选择是否完成';
  return answer.done || !statutory ? undefined : needed(answer.reason, '没有完成的，请写明原因');
}

/** The answers as the cloud takes them. */
export const givenOf = ({ answers }: Draft, { guidance }: CarriedOut): Given =>
  guidance.items.flatMap(({ id: itemId }) => {
    const answer = answers[itemId];
    if (!answer) return [];
    const { done } = answer;
    return [{ itemId, done, reason: done ? undefined : answer.reason.trim() || undefined }];
  });
