import type { Input, Output } from '../../services/contract';

export type Standing = Output<'feedback.standing'>;
type Given = Input<'feedback.give'>['items'];

/** A branch's word as it is being written. */
export interface Draft {
  /** The version that was read; 0 for none. */
  version: number;
  /** By item: done, or why not. An item that is not answered yet is missing. */
  answers: Partial<Record<string, { done: boolean; reason: string }>>;
  summary: string;
}

/** What the form begins with: what was told before, else nothing. */
export const draftOf = ({ feedback }: Standing): Draft => ({
  version: feedback?.version ?? 0,
  answers: Object.fromEntries(
    (feedback?.items ?? []).map(({ itemId, done, reason }) => [itemId, { done, reason }]),
  ),
  summary: feedback?.summary ?? '',
});

/** What is wrong, by item. */
export function faultsOf({ answers }: Draft, { guidance }: Standing): Partial<Record<string, string>> {
  return Object.fromEntries(
    guidance.items
      .filter(({ required }) => required)
      .flatMap(({ id }) => {
        const answer = answers[id];
        if (!answer) return [[id, '请选择做了没有']];
        return answer.done || answer.reason.trim() ? [] : [[id, '没有完成的，请写明原因']];
      }),
  );
}

/** The answers as the cloud takes them. */
export const givenOf = ({ answers }: Draft, { guidance }: Standing): Given =>
  guidance.items.flatMap(({ id }) => {
    const answer = answers[id];
    if (!answer) return [];
    const reason = answer.reason.trim();
    return [{ itemId: id, done: answer.done, ...(!answer.done && reason && { reason }) }];
  });
