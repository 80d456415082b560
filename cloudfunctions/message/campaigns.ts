import type { MessageCall, MessageOutcome } from './context';
import type { CampaignRecord } from '../domain/messaging/model';
import { campaignsBy } from '../domain/messaging/campaigns';

const size = 12;

/**
 * How the latest pushes went; the figures are those of the last tick. They are told in total only: whom of a single branch
 * WeChat reached is nobody's to see.
 */
export async function campaigns({ input, target }: MessageCall<'campaigns'>): MessageOutcome<'campaigns'> {
  if (target.kind === 'branch' || target.kind === 'group') return { campaigns: [] };
  const { items, next } = await campaignsBy(target.path, { after: input.after, size });
  return { campaigns: items.map(viewOf), next };
}

function viewOf({ _id, title, template, openedAt, stage, stopped, tally = {} }: CampaignRecord) {
  const { sent = 0, pending = 0, sending = 0, ...failed } = tally;
  return {
    id: _id,
    title,
    template,
    openedAt,
    stage,
    sent,
    waiting: pending + sending,
    failed: Object.entries(failed).map(([reason, count]) => ({ reason, count })),
    ...(stopped && { stopped }),
  };
}
