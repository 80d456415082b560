import { useState } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { Choices } from '../../kit/choices';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import { formatTime } from '../../kit/format/time';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { confirm, tell } from '../../services/dialogs';
import './request-card.scss';

type Request = Output<'account.requests'>['requests'][number];

interface Props {
  request: Request;
  onDecided: () => Promise<void>;
}

/** One who asks: the members of that name who are free, to choose from, or to refuse. */
export function RequestCard({ request, onDecided }: Props) {
  const { id, name, askedAt, candidates } = request;
  const [chosen, setChosen] = useState(candidates.length === 1 ? candidates[0]?.memberId : undefined);
  const [missed, setMissed] = useState(false);

  const accept = async () => {
    setMissed(!chosen);
    if (!chosen) return;
    await call('account.decide', { requestId: id, memberId: chosen });
    tell(`已通过：${name}`);
    await onDecided();
  };
  const refuse = async () => {
    const sure = await confirm('不通过这个申请？', `${name}会看到申请没有通过，可以重新申请。`, '不通过');
    if (!sure) return;
    await call('account.decide', { requestId: id });
    await onDecided();
  };

  return (
    <Card title={name} aside={<View className="secondary">{`${formatTime(askedAt)} 申请`}</View>}>
      {candidates.length === 0 ? (
        <View className="request-none">
          <NoticeLine tone="warn">名册里没有叫这个名字、还没绑定的党员。请先核对名册</NoticeLine>
        </View>
      ) : (
        <Choices
          label="是名册里的哪一位"
          options={candidates.map(({ memberId, name: memberName, phoneTail }) => ({
            value: memberId,
            word: phoneTail ? `${memberName} · 手机尾号 ${phoneTail}` : `${memberName} · 没有登记手机号`,
          }))}
          value={chosen}
          error={missed && !chosen ? '请先选择是哪一位' : undefined}
          onChange={setChosen}
        />
      )}
      <View className="request-actions">
        {candidates.length > 0 && <PrimaryButton onPress={accept}>是本人，通过</PrimaryButton>}
        <PrimaryButton look="quiet" onPress={refuse}>
          不通过
        </PrimaryButton>
      </View>
    </Card>
  );
}
