import { useState } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { Choices, optionsOf } from '../../kit/choices';
import { monthOf, yearOf } from '../../kit/format/time';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { confirm, tell } from '../../services/dialogs';
import type { DuesAskedReason } from '../../../../types/shared/dues';
import { askedLabels, monthInFull } from '../labels';
import { MonthChoices } from '../month-choices';

interface Props {
  request: Output<'dues.mine'>['request'];
  year: number;
  onDone: () => Promise<void>;
}

/** 请求重新核定: asks for it, or takes that back. */
export function AskAnew({ request, year, onDone }: Props) {
  const now = Date.now();
  const [isOpen, setOpen] = useState(false);
  const [from, setFrom] = useState(() => monthOf(now));
  const [reason, setReason] = useState<DuesAskedReason>('income');
  if (year !== yearOf(now)) return null;
  if (request) {
    return (
      <Card title="已请求重新核定">
        <View>{`从${monthInFull(request.from)}起，等党费管理员核定`}</View>
        <PrimaryButton
          look="quiet"
          onPress={async () => {
            if (!(await confirm('撤回请求吗', '党费按现在的核定交。', '撤回'))) return;
            await call('dues.withdraw', { requestId: request.requestId });
            tell('已撤回');
            await onDone();
          }}
        >
          撤回
        </PrimaryButton>
      </Card>
    );
  }
  if (!isOpen) {
    return (
      <PrimaryButton look="quiet" icon="edit" onPress={() => setOpen(true)}>
        请求重新核定
      </PrimaryButton>
    );
  }
  return (
    <Card title="请求重新核定">
      <MonthChoices label="从哪个月起" year={year} value={from} onChange={setFrom} />
      <Choices label="为什么" options={optionsOf(askedLabels)} value={reason} onChange={setReason} />
      <View className="secondary">请把新的收入告诉党费管理员，由他核定。以前的月份不变。</View>
      <PrimaryButton
        busyText="正在提交"
        onPress={async () => {
          await call('dues.ask', { from, reason });
          tell('已提交');
          await onDone();
        }}
      >
        提交
      </PrimaryButton>
    </Card>
  );
}
