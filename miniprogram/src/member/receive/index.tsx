import { useState } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { Choices } from '../../kit/choices';
import { showFirstFault } from '../../kit/field';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { inPageRoot } from '../../kit/page-root';
import { memberStatusLabels } from '../../domain/labels';
import { dayOf } from '../../kit/format/time';
import { useDraft } from '../../kit/hooks/use-draft';
import { useParameter } from '../../kit/hooks/use-parameter';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import type { MemberStatus } from '../../services/contract';
import { tell } from '../../services/dialogs';
import { back } from '../../services/navigate';
import { PastDayField } from '../change/past-day-field';
import './index.scss';

definePageConfig({
  navigationBarTitleText: '接收区外转入',
});

const statuses = Object.entries(memberStatusLabels).map(([value, word]) => ({
  value: value as MemberStatus,
  word,
}));

/** Eleven digits, however they are grouped. */
const bare = (phone: string) => phone.replace(/[\s-]/g, '');

/** 接收区外转入: someone comes from outside the district and is on the roster from now on. */
function Receive() {
  const organizationId = useParameter('organizationId');
  const { draft, change, finish } = useDraft(
    `receive:${organizationId}`,
    () => ({
      actKey: newActKey(),
      name: '',
      status: statuses[0]?.value ?? 'full',
      phone: '',
      fromOutside: '',
      on: Date.now(),
    }),
    { never: ['phone'] },
  );
  const { actKey, name, status, phone, fromOutside, on } = draft;
  const [tried, setTried] = useState(false);

  const faults = {
    name: name.trim() ? undefined : '请写上姓名',
    phone: !bare(phone) || /^1\d{10}$/.test(bare(phone)) ? undefined : '手机号要填 11 位数字',
    from: fromOutside.trim() ? undefined : '请写上原来的党组织',
  };
  const save = async () => {
    setTried(true);
    if (faults.name ?? faults.phone ?? faults.from) {
      showFirstFault();
      return;
    }
    await call('member.receive', {
      organizationId,
      actKey,
      name: name.trim(),
      status,
      ...(bare(phone) && { phone: bare(phone) }),
      fromOutside: fromOutside.trim(),
      on: dayOf(on),
    });
    finish();
    tell(`${name.trim()}已进入名册`);
    back();
  };

  return (
    <View className="receive stack">
      <View className="secondary">从本区别的支部转来的，由原支部发起，在“组织关系转接”里接收。</View>
      <Card>
        <TextField
          label="姓名"
          value={name}
          max={20}
          error={tried ? faults.name : undefined}
          onChange={(name) => change({ name })}
        />
        <Choices
          label="党员身份"
          options={statuses}
          value={status}
          onChange={(status) => change({ status })}
        />
        <TextField
          label="手机号（可以不填）"
          value={phone}
          max={20}
          hint="填了以后，本人可以用手机号直接绑定微信"
          error={tried ? faults.phone : undefined}
          onChange={(phone) => change({ phone })}
        />
        <TextField
          label="原来的党组织"
          value={fromOutside}
          max={60}
          room="wrap"
          placeholder="写上全称"
          error={tried ? faults.from : undefined}
          onChange={(fromOutside) => change({ fromOutside })}
        />
        <PastDayField label="转入日期" value={on} onChange={(on) => change({ on })} />
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在登记" onPress={save}>
          接收
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}

export default inPageRoot(Receive);
