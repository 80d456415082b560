import { useState } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { Choices } from '../../kit/choices';
import { DateField } from '../../kit/date-field';
import { showFirstFault } from '../../kit/field';
import { PrimaryButton } from '../../kit/primary-button';
import { roleLabels } from '../../domain/labels';
import { dayOf, startOfDay } from '../../kit/format/time';
import { useDraft } from '../../kit/hooks/use-draft';
import { call } from '../../services/call';
import type { Role } from '../../services/contract';
import { tell } from '../../services/dialogs';
import { back } from '../../services/navigate';
import { OfficerFields, type Officer } from './officer-fields';
import { RosterField } from './roster-field';

/** Roles of people who need not be on a branch's roster: they are named, with the number they will bind by. */
const officerRoles: readonly Role[] = ['townOfficer', 'districtOfficer', 'districtAdmin', 'instructor'];

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
  officer: Officer;
  last: (typeof lasts)[number]['value'];
  until: number;
}

interface Props {
  organizationId: string;
  mayGrant: Role[];
}

/** The form of a grant; it offers what the reader may grant and nothing else. */
export function GrantForm({ organizationId, mayGrant }: Props) {
  const [opened] = useState(Date.now);
  const offered = mayGrant.filter((one): one is Granted => one !== 'member');
  const { draft, change, finish } = useDraft<Draft>(
    `grant:${organizationId}`,
    () => ({
      role: offered.length === 1 ? offered[0] : undefined,
      officer: { name: '', phone: '' },
      last: 'open',
      until: opened + 365 * day,
    }),
    // A phone number does not lie about on somebody else's phone.
    {
      never: ['officer'],
      fits: (kept) => kept.until > opened && (!kept.role || offered.includes(kept.role)),
    },
  );
  const { role, memberId, officer, last, until } = draft;
  const [tried, setTried] = useState(false);

  const isOfficer = role !== undefined && officerRoles.includes(role);
  const named = officer.name.trim() !== '' && /^1\d{10}$/.test(officer.phone);
  const save = async () => {
    setTried(true);
    if (!role || (isOfficer ? !named : !memberId)) {
      showFirstFault();
      return;
    }
    await call('role.grant', {
      organizationId,
      role,
      ...(isOfficer ? { officer: { name: officer.name.trim(), phone: officer.phone } } : { memberId }),
      // The chosen day is the last one: the role ends as the next begins.
      ...(last === 'until' && { until: startOfDay(dayOf(until)) + day }),
    });
    finish();
    tell(`已授予${roleLabels[role]}`);
    back();
  };

  return (
    <View className="stack">
      <Card>
        <Choices
          label="职务"
          options={offered.map((value) => ({ value, word: roleLabels[value] }))}
          value={role}
          error={tried && !role ? '请选择职务' : undefined}
          onChange={(next) => change({ role: next })}
        />
        {role && isOfficer && (
          <OfficerFields officer={officer} tried={tried} onChange={(next) => change({ officer: next })} />
        )}
        {role && !isOfficer && (
          <RosterField
            organizationId={organizationId}
            value={memberId}
            error={tried && !memberId ? '请选择一位党员' : undefined}
            onChange={(next) => change({ memberId: next })}
          />
        )}
        <Choices label="期限" options={lasts} value={last} onChange={(next) => change({ last: next })} />
        {last === 'until' && (
          <DateField
            dayOnly
            label="最后一天"
            value={until}
            from={opened}
            until={opened + 6 * 366 * day}
            onChange={(next) => change({ until: next })}
          />
        )}
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在登记" onPress={save}>
          授予
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}
