import { minuteOf, spokenDate } from '../kernel/clock';

interface Said {
  districtName: string;
  readOnlyFrom: number;
  reason: string;
  lastDay: string;
  keptBy: string;
  contact: string;
}

/** 停用公告: what, when, where the data goes, whom to ask. `lastDay` is a calendar day, `readOnlyFrom` epoch ms. */
export function noticeText({ districtName, readOnlyFrom, reason, lastDay, keptBy, contact }: Said) {
  return {
    title: '停用公告',
    body: [
      `${districtName}将停用“两新先锋”。原因：${reason}。`,
      `${spokenMinute(readOnlyFrom)}起只能查看，不能修改；${spokenDate(lastDay)}以后不能再打开。`,
      `全部资料导出后由${keptBy}保管，核对无误后从本程序删除。`,
      '您可以在“我的—我的资料”里查看、带走自己的资料。',
      `有疑问请联系：${contact}`,
    ].join('\n'),
  };
}

function spokenMinute(instant: number): string {
  const [day = '', time = ''] = minuteOf(instant).split(' ');
  return `${spokenDate(day)} ${time}`;
}
