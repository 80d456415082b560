import type { Writing } from './content';

/** What is wrong with what is written: by field, by item and by reading. */
export interface Faults {
  theme?: string;
  items?: string;
  changeNote?: string;
  byItem: Record<string, { text?: string; source?: string }>;
  byReading: Record<string, { title?: string; source?: string; url?: string }>;
}

/** Checks what is written before it is sent; the cloud checks again. */
export function faultsOf({ content, changeNote }: Writing, isChange: boolean): Faults {
  const faults: Faults = { byItem: {}, byReading: {} };
  if (!content.theme.trim()) faults.theme = '请写上主题';
  if (!content.items.some((item) => item.required)) faults.items = '至少要有一项规定动作';
  if (isChange && !changeNote.trim()) faults.changeNote = '请写明这次改了什么';
  for (const item of content.items) {
    const text = item.text.trim() ? undefined : '请写上内容';
    const source = item.source.trim() ? undefined : '请写上出处，例如文件名和条款';
    if (text ?? source) faults.byItem[item.id] = { text, source };
  }
  for (const reading of content.readings) {
    const title = reading.title.trim() ? undefined : '请写上篇名';
    const source = reading.source.trim() ? undefined : '请写上来源，例如共产党员网';
    const url = /^https:\/\/[^\s/]+\.[^\s]+$/.test(reading.url.trim())
      ? undefined
      : '请粘贴官方网站的网址，以 https:// 开头';
    if (title ?? source ?? url) faults.byReading[reading.id] = { title, source, url };
  }
  return faults;
}

/** Whether nothing is wrong. */
export const isSound = ({ byItem, byReading, ...fields }: Faults) =>
  [...Object.keys(fields), ...Object.keys(byItem), ...Object.keys(byReading)].length === 0;
