import { dayOf, shiftMonth, startOfDay } from '../../format/time';
import { newActKey } from '../../services/act-key';
import type { Input, Output } from '../../services/contract';
import { forget, keep, recall } from '../../services/storage';

/** What a person writes of a month's checklist. */
export type Content = Input<'guidance.saveDraft'>['content'];

/** One item of it. */
export type Item = Content['items'][number];

/** An item not written yet. */
export function newItem(required: boolean): Item {
  return { id: `item-${newActKey()}`, required, text: '', source: '' };
}

/** A month's checklist before anything is written; feedback is due on the month's last day. */
export function emptyContent(month: string): Content {
  const lastDay = dayOf(startOfDay(`${shiftMonth(month, 1)}-01`) - 1);
  return { theme: '', requirement: '', items: [newItem(true)], feedbackBy: lastDay };
}

/** The written part of a draft that exists. */
export function contentOf(guidance: Output<'guidance.detail'>['guidance']): Content {
  const { theme, requirement, items, feedbackBy } = guidance;
  return { theme, requirement, items, feedbackBy };
}

const draftName = (month: string) => `guidance:${month}`;

/** What was being written on this phone for a month. */
export const keptContent = (month: string) => recall(draftName(month)) as Content | undefined;
/** Keeps what is being written. */
export const keepContent = (month: string, content: Content) => keep(draftName(month), content);
/** It is saved in the cloud: the phone need not keep it. */
export const forgetContent = (month: string) => forget(draftName(month));

/** What is wrong with the content: by field, and by item. */
export interface Faults {
  theme?: string;
  items?: string;
  byItem: Record<string, { text?: string; source?: string }>;
}

/** Checks the content before it is sent; the cloud checks again. */
export function faultsOf(content: Content): Faults {
  const faults: Faults = { byItem: {} };
  if (!content.theme.trim()) faults.theme = '请写上主题';
  if (!content.items.some((item) => item.required)) faults.items = '至少要有一项规定动作';
  for (const item of content.items) {
    const text = item.text.trim() ? undefined : '请写上内容';
    const source = item.source.trim() ? undefined : '请写上出处，例如文件名和条款';
    if (text ?? source) faults.byItem[item.id] = { text, source };
  }
  return faults;
}

/** Whether nothing is wrong. */
export const isSound = (faults: Faults) =>
  faults.theme === undefined && faults.items === undefined && Object.keys(faults.byItem).length === 0;
