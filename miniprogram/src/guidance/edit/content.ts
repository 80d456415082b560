import { dayOf, shiftMonth, startOfDay } from '../../kit/format/time';
import { newActKey } from '../../services/act-key';
import type { Output } from '../../services/contract';
import { forget, keep, recall } from '../../services/storage';
import type { Written } from '../content/written';

type Prepared = Output<'guidance.prepare'>;

/** What is being written: the text, what it changes, and which text it was made from. */
export interface Writing {
  content: Written;
  changeNote: string;
  basedOn: number;
}

export type Item = Written['items'][number];
export type Reading = Written['readings'][number];

/** How many of each a checklist may hold. */
export const most = { items: 30, readings: 10, dates: 10, attachments: 5 };

/** An item not written yet. */
export const newItem = (required: boolean, text = '', source = ''): Item => ({
  id: `item-${newActKey()}`,
  ...{ required, text, source },
});

/** A reading not written yet. */
export const newReading = (): Reading => ({ id: `reading-${newActKey()}`, title: '', source: '', url: '' });

/** A month's checklist before anything is written; feedback is due on the month's last day. */
function emptyContent(month: string): Written {
  const lastDay = dayOf(startOfDay(`${shiftMonth(month, 1)}-01`) - 1);
  return {
    ...{ theme: '', requirement: '', hints: '', feedbackBy: lastDay },
    ...{ items: [newItem(true)], readings: [], dates: [], attachments: [] },
  };
}

/** Another month's checklist as a start: its days belong to its own month and stay there. */
export function copied(previous: Written, month: string): Written {
  const { feedbackBy } = emptyContent(month);
  const fresh = <T>(one: T, kind: string): T => ({ ...one, id: `${kind}-${newActKey()}` });
  return {
    ...previous,
    items: previous.items.map((item) => fresh(item, 'item')),
    readings: previous.readings.map((reading) => fresh(reading, 'reading')),
    dates: [],
    feedbackBy,
  };
}

const draftName = (of: string) => `guidance:${of}`;

/** What was being written on this phone, unless somebody has saved another text since; else what there is. */
export function startWriting(of: string, month: string, prepared: Prepared): Writing {
  const kept = recall(draftName(of)) as Writing | undefined;
  if (kept?.basedOn === prepared.revision) return kept;
  const { draft, published, revision } = prepared;
  return {
    content: draft?.content ?? published ?? emptyContent(month),
    changeNote: draft?.changeNote ?? '',
    basedOn: revision,
  };
}
/** Keeps what is being written. */
export const keepWriting = (of: string, writing: Writing) => keep(draftName(of), writing);
/** It is saved in the cloud: the phone need not keep it. */
export const forgetWriting = (of: string) => forget(draftName(of));

/** The content as it is sent: what the cloud found out about files is its own. */
export const sent = (content: Written) => ({
  ...content,
  attachments: content.attachments.map(({ fileId, name }) => ({ fileId, name })),
});
