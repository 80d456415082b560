import { environment } from '../cloud';
import { openids } from '../demo/accounts';
import { guidanceContentOf } from '../demo/guidances';
import { minute, type Play } from './play';

const nextMonth = '2026-12';

export interface PushResult {
  inboxes: number;
  sent: number;
  resent: number;
}

/** Step 4: the district publishes next month's guidance; the timer takes it to everyone, once. */
export async function pushGuidance(play: Play, progress: (part: number) => void): Promise<PushResult> {
  const { caller, checks, cloud, district } = play;
  const granted = await grantConsents(play);

  const { guidanceId, revision } = await writeAndReview(play);
  await caller.get(openids.district, 'guidance.publish', { guidanceId, revision });

  cloud.advance(minute);
  await cloud.runTimer('jobs');
  const sent = cloud.wechat.sentMessages();
  checks.equal(
    '订阅消息只发给同意过的人，每人一条',
    sent.map((message) => message.openid).sort(),
    [...granted].sort(),
  );

  cloud.advance(minute);
  await cloud.runTimer('jobs');
  await caller.get(openids.district, 'guidance.publish', { guidanceId, revision });
  await cloud.runTimer('jobs');
  const resent = cloud.wechat.sentMessages().length - sent.length;
  checks.equal('再运行两次定时任务，重复推送', resent, 0);

  const inboxes = await countInboxes(play, guidanceId, progress);
  checks.equal(
    '收件箱里有且只有一条的人数',
    inboxes,
    district.accounts.filter((account) => account.memberId).length,
  );
  return { inboxes, sent: sent.length, resent };
}

/** One officer writes the guidance, another reviews it; until it is published, members see nothing of it. */
async function writeAndReview({ caller, checks }: Play): Promise<{ guidanceId: string; revision: number }> {
  const of = { organizationId: 'sj', month: nextMonth };
  const { revision: basedOn } = await caller.get(openids.district, 'guidance.prepare', of);
  const content = guidanceContentOf(nextMonth);
  const draft = await caller.get(openids.district, 'guidance.saveDraft', { ...of, content, basedOn });
  checks.equal(
    '清单草稿党员看不到',
    await caller.codeOf(openids.member, 'guidance.detail', { guidanceId: draft.guidanceId }),
    'ACCESS_DENIED',
  );
  await caller.get(openids.district, 'guidance.submit', draft);
  const verdict = { ...draft, approved: true, note: '' };
  checks.equal(
    '自己写的清单不能自己审核',
    await caller.codeOf(openids.district, 'guidance.review', verdict),
    'GUIDANCE.OWN_DRAFT',
  );
  checks.equal(
    '审核之前不能发布',
    await caller.codeOf(openids.district, 'guidance.publish', draft),
    'GUIDANCE.NOT_REVIEWED',
  );
  await caller.get(openids.admin, 'guidance.review', verdict);
  return draft;
}

/** One member in every branch taps the question after check-in: WeChat's dialog, then our count. */
async function grantConsents({ caller, cloud, district }: Play): Promise<string[]> {
  const first = new Map<string, string>();
  for (const { _id, organizationId, memberId } of district.accounts) {
    if (memberId && !first.has(organizationId)) first.set(organizationId, _id);
  }
  const people = [...first.values()];
  await inTurns(people, async (openid) => {
    cloud.wechat.grant(openid, environment.TEMPLATE_GUIDANCE_PUBLISHED, 1);
    await caller.get(openid, 'message.recordConsent', {
      consentKey: 'main-job-1',
      templates: ['guidancePublished'],
    });
  });
  return people;
}

/** Opens every member's inbox and counts those with exactly one entry of the new guidance, unread. */
async function countInboxes(
  { caller, district }: Play,
  guidanceId: string,
  progress: (part: number) => void,
): Promise<number> {
  const members = district.accounts.filter((account) => account.memberId);
  let count = 0;
  let opened = 0;
  await inTurns(members, async ({ _id }) => {
    const { notices } = await caller.get(_id, 'message.inbox', {});
    const entries = notices.filter((notice) => notice.link.includes(encodeURIComponent(guidanceId)));
    if (entries.length === 1 && entries[0]?.read === false) count += 1;
    opened += 1;
    if (opened % 100 === 0) progress(opened / members.length);
  });
  return count;
}

/** Does the work for all of them, eight at a time. */
async function inTurns<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const queue = all.values();
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (const one of queue) await work(one);
    }),
  );
}
