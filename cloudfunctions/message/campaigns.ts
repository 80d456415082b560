import { depthOf } from '../kernel/paths';
import type { MessageCall, MessageOutcome } from './context';
import type { CampaignRecord } from '../domain/messaging/model';
import { campaignsBy, eventTotals } from '../domain/messaging/campaigns';

const size = 12;

const month = 31 * 24 * 3_600_000;

/**
 * How the latest pushes went; the figures are those of the last tick. They are told in total only: whom of a single branch
 * WeChat reached is nobody's to see.
 */
export async function campaigns({
  input,
  target,
  now,
}: MessageCall<'campaigns'>): MessageOutcome<'campaigns'> {
  if (target.kind === 'branch' || target.kind === 'group') return { campaigns: [], events: [] };
  const showsEvents = input.after === undefined && depthOf(target.path) === 1;
  const [{ items, next }, events] = await Promise.all([
    campaignsBy(target.path, { after: input.after, size }),
    showsEvents ? eventTotals(now - month) : [],
  ]);
  return { campaigns: items.map(viewOf), events, next };
}

function viewOf({ _id, title, template, openedAt, stage, stopped, told, tally = {} }: CampaignRecord) {
  const { sent = 0, pending = 0, sending = 0, ...failed } = tally;
  return {
    id: _id,
    title,
    template,
    openedAt,
    stage,
    // The digest itself lies in no inbox: it says how much does.
    ...(told !== undefined && template !== 'digest' && { inInbox: told }),
    sent,
    waiting: pending + sending,
    failed: Object.entries(failed).map(([reason, count]) => ({ reason, count })),
    ...(stopped && { stopped }),
  };
}
