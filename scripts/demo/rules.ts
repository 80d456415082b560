import type { AmendmentRecord } from '../../cloudfunctions/domain/rules/model';
import { dayOf, monthAfter, monthOf } from '../../cloudfunctions/kernel/clock';

const day = 24 * 3_600_000;

/** What the demonstration district laid down: a number that waits for a second person, and one that was taken back. */
export function makeAmendments(organizationId: string, now: number): AmendmentRecord[] {
  const by = { personId: 'demo-administrator', name: '演示管理员' };
  const laid = { organizationId, by, document: '演示〔2026〕1号', confirmed: null };
  const nextMonth = `${monthAfter(monthOf(now))}-01`;
  return [
    {
      ...laid,
      _id: `${organizationId}:demo-waiting`,
      change: { of: 'rule', rule: 'termReminderMonths', value: 8 },
      from: nextMonth,
      reason: '换届材料要早做准备',
      at: now - day,
      takenBack: null,
    },
    {
      ...laid,
      _id: `${organizationId}:demo-taken-back`,
      change: { of: 'rule', rule: 'themeDays', value: 2 },
      from: nextMonth,
      reason: '试行每月两次',
      at: now - 3 * day,
      takenBack: { ...by, at: now - 2 * day, from: dayOf(now - 2 * day), reason: '登记错了' },
    },
  ];
}
