import { useState } from 'react';
import { View } from '@tarojs/components';
import { roleLabels } from '../../domain/labels';
import { MemberBelowField } from '../../domain/member-below-field';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { Choices } from '../../kit/choices';
import { DateField } from '../../kit/date-field';
import { needed, useForm } from '../../kit/form/use-form';
import { dayOf, monthsLater, startOfDay } from '../../kit/format/time';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import type { Role } from '../../services/contract';
import { OfficerFields } from './officer-fields';

/** Roles of people who need not be on a branch's roster: they are named, with the number they will bind by. */
const officerRoles: readonly Role[] = ['townOfficer', 'districtOfficer', 'districtAdmin', 'instructor'];
const isOfficer = (role: Role | undefined) => role !== undefined && officerRoles.includes(role);

/** The contract leaves `member` out: it follows from the roster. */
type Granted = Exclude<Role, 'member'>;

const day = 24 * 3_600_000;
const lasts = [
  { value: 'open', word: '长期' },
  { value: 'until', word: '到某一天' },
] as const;

interface Draft {
  role?: Granted;
  memberId?: string;
  officer: { name: string; phone: string };
  last: (typeof lasts)[number]['value'];
  until: number;
}

function faultsOf({ role, memberId, officer: { name, phone } }: Draft) {
  if (!isOfficer(role)) {
    return {
      role: needed(role, '请选择职务'),
      memberId: role && needed(memberId, '请选择一位党员'),
    };
  }
  return {
    'officer.name': needed(name, '请写上姓名'),
    'officer.phone': /^1\d{10}$/.test(phone) ? undefined : '手机号要填 11 位数字',
  };
}

/** To whom: someone on a roster, or an officer by name and number. */
const holderOf = ({ role, memberId, officer: { name, phone } }: Draft) =>
  isOfficer(role) ? { officer: { name: name.trim(), phone } } : { memberId };

interface Props {
  organizationId: string;
  mayGrant: Role[];
}

/** The form of a grant; it offers what the reader may grant and nothing else. */
export function GrantForm({ organizationId, mayGrant }: Props) {
  const [opened] = useState(Date.now);
  const offered = mayGrant.filter((one): one is Granted => one !== 'member');
  const form = useForm({
    name: `grant:${organizationId}`,
    fresh: (): Draft => ({
      role: offered.length === 1 ? offered[0] : undefined,
      officer: { name: '', phone: '' },
      last: 'open',
      until: monthsLater(opened, 12),
    }),
    // A phone number does not lie about on somebody else's phone.
    never: ['officer'],
    fits: ({ until, role }) => until > opened && (!role || offered.includes(role)),
    faults: faultsOf,
    send: async (draft) => {
      const { role, last, until } = draft;
      if (!role) return false;
      await call('role.grant', {
        organizationId,
        role,
        ...holderOf(draft),
        // The chosen day is the last one: the role ends as the next begins.
        until: last === 'until' ? startOfDay(dayOf(until)) + day : undefined,
      });
      return role;
    },
    about: {
      'ROLE.PHONE_INVALID': 'officer.phone',
      'ROLE.NOT_A_FULL_MEMBER': 'memberId',
      'ROLE.ALREADY_OVER': 'until',
    },
    done: (role) => `已授予${roleLabels[role]}`,
  });
  const { role, last } = form.value;

  return (
    <View className="stack">
      <Card>
        <Choices
          label="职务"
          options={offered.map((value) => ({ value, word: roleLabels[value] }))}
          {...form.field('role')}
        />
        {role && isOfficer(role) && <OfficerFields officer={form.part('officer')} />}
        {role && !isOfficer(role) && (
          <MemberBelowField label="授予谁" organizationId={organizationId} {...form.field('memberId')} />
        )}
        <Choices label="期限" options={lasts} {...form.field('last')} />
        {last === 'until' && (
          <DateField
            dayOnly
            label="最后一天"
            from={opened}
            until={monthsLater(opened, 72)}
            {...form.field('until')}
          />
        )}
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在登记" onPress={form.submit}>
          授予
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}
