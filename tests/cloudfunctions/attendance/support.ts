import type { Answered } from '../../../scripts/caller';
import type { Input, Output } from '../../../types';
import { minute, noon, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, people } from '../../support/district';
import type { AttendanceRecord, LedgerLineRecord } from '../../../cloudfunctions/domain/gathering/model';

/** An evening's words for those who come and those who keep the roster. */
export interface Evening extends TestCloud {
  /** Publishes a theme day that starts `inMinutes` from noon and lasts two hours. */
  published: (inMinutes?: number, change?: Partial<Input<'activity.publish'>>) => Promise<string>;
  /** The codes on the screen just now. */
  codes: (
    activityId: string,
    purpose?: 'checkIn' | 'checkOut',
  ) => Promise<{ digits: string; token: string; wrong: string }>;
  checkIn: (
    openid: string,
    activityId: string,
    code?: string,
    place?: Input<'attendance.checkIn'>['place'],
  ) => Promise<Answered<'attendance.checkIn'>>;
  codeOfCheckIn: (openid: string, activityId: string, code?: string) => Promise<string>;
  /** Sends a scanned token afterwards. */
  later: (
    openid: string,
    activityId: string,
    token: string,
    nonce?: string,
  ) => Promise<Output<'attendance.checkInLater'>>;
  close: (activityId: string) => Promise<void>;
  roster: (activityId: string) => Promise<Output<'attendance.roll'>>;
  person: (activityId: string, memberId: string) => Promise<Output<'attendance.roll'>['people'][number]>;
  records: (activityId: string) => AttendanceRecord[];
  line: (activityId: string) => LedgerLineRecord | undefined;
}

export async function startEvening(): Promise<Evening> {
  const world = await startTestCloud();
  const { cloud, caller } = world;
  let acts = 0;

  const codes: Evening['codes'] = async (activityId, purpose = 'checkIn') => {
    const shown = await caller.get(people.secretary, 'attendance.showCode', { activityId, purpose });
    const [now] = shown.codes;
    if (!now) throw new Error('no code is shown');
    const wrong = now.digits === '000000' ? '000001' : '000000';
    return { digits: now.digits, token: now.text.split('/')[2] ?? '', wrong };
  };
  const roster: Evening['roster'] = (activityId) =>
    caller.get(people.secretary, 'attendance.roll', { activityId });

  return {
    ...world,
    codes,
    roster,
    async published(inMinutes = 10, change = {}) {
      const startsAt = noon + inMinutes * minute;
      const { activityId } = await caller.get(people.secretary, 'activity.publish', {
        organizationId: branch._id,
        actKey: `evening-${(acts += 1)}`,
        kinds: ['themeDay'],
        title: '主题党日',
        place: '活动室',
        startsAt,
        endsAt: startsAt + 120 * minute,
        itemIds: [],
        ...change,
      });
      return activityId;
    },
    async checkIn(openid, activityId, code, place) {
      const shown = code ?? (await codes(activityId)).token;
      return caller.ask(openid, 'attendance.checkIn', {
        activityId,
        code: shown,
        ...(place && { place }),
      });
    },
    async codeOfCheckIn(openid, activityId, code) {
      const shown = code ?? (await codes(activityId)).token;
      return caller.codeOf(openid, 'attendance.checkIn', { activityId, code: shown });
    },
    later: (openid, activityId, token, nonce = 'nonce-of-a-phone') =>
      caller.get(openid, 'attendance.checkInLater', { activityId, token, nonce, scannedAt: noon }),
    async close(activityId) {
      await caller.get(people.secretary, 'activity.close', { activityId, nobodyCame: true });
    },
    async person(activityId, memberId) {
      const one = (await roster(activityId)).people.find((person) => person.memberId === memberId);
      if (!one) throw new Error(`${memberId} is not on the roster`);
      return one;
    },
    records: (activityId) =>
      (cloud.documents('attendances') as AttendanceRecord[]).filter((one) => one.activityId === activityId),
    line: (activityId) =>
      (cloud.documents('ledgerLines') as LedgerLineRecord[]).find((one) => one.activityId === activityId),
  };
}
