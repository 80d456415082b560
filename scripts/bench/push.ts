import { environment } from '../cloud';
import { openids } from '../demo/accounts';
import { guidanceContentOf } from '../demo/guidances';
import { goRound } from '../timer';
import { randomFrom } from '../demo/random';
import { judge, round, type BenchReport, type Progress } from './report';
import { inTurns, minute, startWorld, type World } from './world';
import type { CampaignRecord, DeliveryRecord } from '../../cloudfunctions/domain/messaging/model';

const month = '2026-12';
const percentGranted = 30;
const kills = 10;
/** A kill strikes one of so many requests of a tick. */
const strikesWithin = 150;
/** More ticks than this mean that it never ends. */
const patience = 200;
const seed = 1921;

/** A guidance goes to the whole district while the timer is killed ten times in the middle of its work. */
export async function push(progress: Progress): Promise<BenchReport> {
  const world = await startWorld({ instances: 2, progress: (part) => progress(part * 0.4) });
  try {
    const random = randomFrom(seed);
    const recipients = world.district.accounts.flatMap(({ _id, memberId }) => (memberId ? _id : []));
    const granted = recipients.filter(() => random.chance(percentGranted));
    await inTurns(granted, 8, (openid) => consent(world, openid));
    progress(0.7);

    const { caller, cloud } = world;
    const of = { organizationId: 'sj', month };
    const { revision: basedOn } = await caller.get(openids.district, 'guidance.prepare', of);
    const text = { ...of, content: guidanceContentOf(month), basedOn };
    // What the timer has to do besides, it has done before.
    await goRound(cloud);
    const earlier = new Set(cloud.recentCalls());
    const draft = await caller.get(openids.district, 'guidance.saveDraft', text);
    await caller.get(openids.district, 'guidance.submit', draft);
    await caller.get(openids.admin, 'guidance.review', { ...draft, approved: true, note: '' });
    await caller.get(openids.district, 'guidance.publish', draft);
    const { guidanceId } = draft;
    const deliveries = () =>
      (cloud.documents('deliveries') as DeliveryRecord[]).filter(({ campaignId }) =>
        campaignId.includes(guidanceId),
      );
    let killed = 0;
    let ticks = 0;
    const isOpen = () =>
      (cloud.documents('campaigns') as CampaignRecord[]).some(
        ({ _id, stage }) => _id.includes(guidanceId) && isUnderWay(stage),
      );
    for (; isOpen() || killed < kills; ticks++) {
      if (ticks > patience) throw new Error('the push does not end');
      if (killed < kills) {
        cloud.database.clearFaults();
        cloud.database.injectFault({
          functionName: 'jobs',
          kill: random.pick(['before', 'after']),
          times: 1,
          after: random.between(1, strikesWithin),
        });
      }
      cloud.advance(2 * minute);
      await cloud.runTimer('jobs').catch(() => killed++);
      progress(0.7 + (0.3 * killed) / kills);
    }

    const all = deliveries();
    const sent = cloud.wechat.sentMessages().map(({ openid }) => openid);
    const reached = new Set(sent);
    const explained = new Set(all.flatMap(({ openid, reason }) => (reason === undefined ? [] : openid)));
    const calls = cloud.recentCalls().filter((call) => call.functionName === 'jobs' && !earlier.has(call));
    const requests = calls.flatMap((call) => call.requests);
    const written = requests.reduce((sum, request) => sum + request.written, 0);
    const workMs = calls.reduce((sum, call) => sum + call.durationMs, 0);
    return judge({
      name: 'push',
      metrics: {
        recipients: recipients.length,
        granted: granted.length,
        killed,
        sent: sent.length,
        inDoubtAndNotRepeated: [...explained].filter((openid) => !reached.has(openid)).length,
        missed: granted.filter((openid) => !reached.has(openid) && !explained.has(openid)).length,
        doubled: sent.length - reached.size,
        workSeconds: round(workMs / 1000),
        requestsPerRecipient: round(requests.length / recipients.length),
        writesPerRecipient: round(written / recipients.length),
      },
      floor: {},
      ratios: {},
      goals: { missed: 0, doubled: 0, writesPerRecipient: 1.2 },
    });
  } finally {
    await world.close();
  }
}

const isUnderWay = (stage: string): boolean => stage === 'expanding' || stage === 'sending';

/** WeChat would take a second message too: that there is none is our doing. */
async function consent({ caller, cloud }: World, openid: string): Promise<void> {
  cloud.wechat.grant(openid, environment.TEMPLATE_GUIDANCE_PUBLISHED, 2);
  await caller.get(openid, 'message.recordConsent', {
    consentKey: 'bench-consent',
    templates: ['guidancePublished'],
  });
}
