import type { ErrorCode } from '../../types';
import { openids } from '../demo/accounts';
import { minute, type Play, type PublishedActivity } from './play';

/** What the check-ins came to. */
export interface CheckInResult {
  present: number;
  /** OPENIDs of those who did not come. */
  absent: string[];
  refused: Partial<Record<ErrorCode | 'ok', number>>;
  requestsPerCheckIn: number;
  lateCode: string;
}

/** How many of the branch stay away, so that the roster has absentees. */
const stayAway = 2;

/** Step 2: members check in by picture and digits, each of them too often; every abuse gets its own code. */
export async function checkInMembers(
  play: Play,
  { activityId }: PublishedActivity,
  progress: (part: number) => void,
): Promise<CheckInResult> {
  const { caller, checks, cloud, district } = play;
  const branch = district.accounts.filter((account) => account.organizationId === district.rosterBranch._id);
  const coming = branch.slice(0, -stayAway).map((account) => account._id);
  const refused: CheckInResult['refused'] = {};
  const refusal = async (openid: string, code: string, expected: ErrorCode) => {
    const answered = await caller.codeOf(openid, 'attendance.checkIn', { activityId, code });
    refused[answered] = (refused[answered] ?? 0) + 1;
    checks.equal('应被拒绝', answered, expected);
  };
  const shown = async () => {
    const { codes } = await caller.get(openids.secretary, 'attendance.showCode', { activityId });
    const [current] = codes;
    if (!current) throw new Error('no code is shown');
    return { digits: current.digits, token: current.text.split('/').at(-1) ?? '' };
  };

  const early = await shown();
  await refusal(openids.member, early.token, 'ACTIVITY.NOT_OPEN_YET');
  cloud.advance(45 * minute);

  let requests = 0;
  const records: [answered: number, made: number][] = [];
  const resends: boolean[] = [];
  for (const [index, openid] of coming.entries()) {
    const { token, digits } = await shown();
    const code = index % 4 === 3 ? digits : token;
    // A double tap and a resend, all at once.
    const answers = await Promise.all(
      [1, 2, 3].map(() => caller.ask(openid, 'attendance.checkIn', { activityId, code })),
    );
    const done = answers.flatMap(({ reply }) => (reply.ok ? reply.data : []));
    records.push([done.length, done.filter((one) => !one.again).length]);
    const first = done.find((one) => !one.again)?.checkedInAt ?? 0;
    requests += Math.min(...answers.map((answer) => answer.databaseRequests));
    cloud.advance(2_000);
    const resent = await caller.get(openid, 'attendance.checkIn', { activityId, code });
    resends.push(resent.again && resent.checkedInAt === first);
    progress((index + 1) / coming.length);
  }

  const each = (value: unknown) => coming.map(() => value);
  checks.equal('每位三次同时请求，得三个成功答复、一条记录', records, each([3, 1]));
  checks.equal('每位重发之后，仍是第一次的时间', resends, each(true));

  const forwarded = await shown();
  const absent = branch.slice(-stayAway).map((account) => account._id);
  const [late = ''] = absent;
  await refusal(openids.otherMember, forwarded.token, 'ACTIVITY.NOT_INVITED');
  cloud.advance(minute);
  await refusal(late, forwarded.token, 'ATTENDANCE.CODE_EXPIRED');
  await refusal(late, forwarded.digits, 'ATTENDANCE.CODE_EXPIRED');
  await refusal(late, `${forwarded.token.slice(0, -22)}${'A'.repeat(22)}`, 'ATTENDANCE.CODE_WRONG');
  await refusal(openids.visitor, (await shown()).token, 'NOT_BOUND');
  const lateCode = (await shown()).token;
  return { present: coming.length, absent, refused, requestsPerCheckIn: requests / coming.length, lateCode };
}
