import { dayOf, shiftMonth, startOfDay } from '../../kit/format/time';
import { newActKey } from '../../services/act-key';
import type { Output } from '../../services/contract';
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

/** How many of each a guidance may hold. */
export const most = { items: 30, readings: 10, dates: 10 };

/** An item not written yet, or one taken over from elsewhere. */
export const newItem = (from: Partial<Omit<Item, 'id'>> = {}): Item => ({
  required: false,
  text: '',
  source: '',
  ...from,
  id: `item-${newActKey()}`,
});

/** A reading not written yet. */
export const newReading = (): Reading => ({ id: `reading-${newActKey()}`, title: '', source: '', url: '' });

/** A month's guidance before anything is written; feedback is due on the month's last day. */
function emptyContent(month: string): Written {
  const lastDay = dayOf(startOfDay(`${shiftMonth(month, 1)}-01`) - 1);
  return {
    theme: '',
    requirement: '',
    hints: '',
    feedbackBy: lastDay,
    items: [newItem({ required: true })],
    readings: [],
    dates: [],
    attachments: [],
  };
}

/** Another month's guidance as a start: its days belong to its own month and stay there. */
export function copied({ month: _its, ...previous }: Written & { month?: string }, month: string): Written {
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

/** What the form begins with: the draft there is, else what was published, else nothing. */
export const writingOf = (month: string, { draft, published, revision }: Prepared): Writing => ({
  content: draft?.content ?? published ?? emptyContent(month),
  changeNote: draft?.changeNote ?? '',
  basedOn: revision,
});

/** The content as it is sent, by its fields: what the cloud found out about files is its own, and so is all else. */
export const sent = ({
  theme,
  requirement,
  hints,
  feedbackBy,
  items,
  readings,
  dates,
  attachments,
}: Written) => ({
  theme,
  requirement,
  hints,
  feedbackBy,
  items,
  readings,
  dates,
  attachments: attachments.map(({ fileId, name }) => ({ fileId, name })),
});
