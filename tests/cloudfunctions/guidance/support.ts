import type { Answered } from '../../../scripts/caller';
import type { Input } from '../../../types';
import { startTestCloud, type TestCloud } from '../../support/cloud';
import { district, people } from '../../support/district';

export type Content = Input<'guidance.saveDraft'>['content'];

export const content: Content = {
  theme: '学“四史”强信念，当好“店小二”优环境',
  requirement: '会前定主题，会后抓落实。',
  items: [
    { id: 'one', required: true, text: '集中学习', source: '要点一（三）' },
    { id: 'two', required: false, text: '走访企业', source: '要点二（三）' },
  ],
  readings: [{ id: 'read', title: '党章', source: '共产党员网', url: 'https://www.12371.cn/' }],
  feedbackBy: '2026-12-28',
};

export const month = '2026-12';
export const guidanceId = 'd:2026-12';

/** A cloud, and the steps of a guidance on it. */
export interface GuidanceWorld extends TestCloud {
  /** Writes a draft; answers the whole reply. */
  draft(
    openid: string,
    change?: Partial<Input<'guidance.saveDraft'>>,
  ): Promise<Answered<'guidance.saveDraft'>['reply']>;
  /** Writes a text and takes it through review; answers which text that is. */
  reviewed(change?: Partial<Input<'guidance.saveDraft'>>): Promise<{ guidanceId: string; revision: number }>;
  /** … and publishes it. */
  published(change?: Partial<Input<'guidance.saveDraft'>>): Promise<void>;
  tick(ms?: number): Promise<void>;
}

export async function startGuidanceWorld(): Promise<GuidanceWorld> {
  const world = await startTestCloud();
  const { caller, cloud } = world;
  const input = (change: Partial<Input<'guidance.saveDraft'>>) => ({
    organizationId: district._id,
    month,
    content,
    basedOn: 0,
    ...change,
  });
  const reviewed = async (change: Partial<Input<'guidance.saveDraft'>> = {}) => {
    const draft = await caller.get(people.district, 'guidance.saveDraft', input(change));
    await caller.get(people.district, 'guidance.submit', draft);
    await caller.get(people.admin, 'guidance.review', { ...draft, approved: true, note: '' });
    return draft;
  };
  return {
    ...world,
    draft: async (openid, change = {}) =>
      (await caller.ask(openid, 'guidance.saveDraft', input(change))).reply,
    reviewed,
    published: async (change) => {
      await caller.get(people.district, 'guidance.publish', await reviewed(change));
    },
    tick: async (ms = 60_000) => {
      cloud.advance(ms);
      await cloud.runTimer('jobs');
    },
  };
}
