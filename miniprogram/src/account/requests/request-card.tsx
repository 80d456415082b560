import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { Choices } from '../../kit/choices';
import { needed, useForm } from '../../kit/form/use-form';
import { formatTime } from '../../kit/format/time';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import './request-card.scss';

type Request = Output<'account.requests'>['requests'][number];

interface Props {
  request: Request;
  onDecided: () => Promise<void>;
}

/** One who asks: the members of that name who are free, to choose from, or to refuse. */
export function RequestCard({ request, onDecided }: Props) {
  const { id: requestId, name, askedAt, candidates } = request;
  const form = useForm({
    fresh: () => ({ memberId: candidates.length === 1 ? candidates[0]?.memberId : undefined }),
    faults: ({ memberId }) => ({ memberId: needed(memberId, '请先选择是哪一位') }),
    send: ({ memberId }) => call('account.decide', { requestId, memberId }),
    about: { 'ACCOUNT.MEMBER_BOUND_ELSEWHERE': 'memberId' },
    done: `已通过：${name}`,
    then: onDecided,
  });
  const refuse = () =>
    form.submitAs({
      confirm: () => ({
        title: '不通过这个申请？',
        consequence: `${name}会看到申请没有通过，可以重新申请。`,
        verb: '不通过',
      }),
      send: () => call('account.decide', { requestId }),
      then: onDecided,
    });

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
          {...form.field('memberId')}
        />
      )}
      <View className="request-actions">
        {candidates.length > 0 && <PrimaryButton onPress={form.submit}>是本人，通过</PrimaryButton>}
        <PrimaryButton look="quiet" onPress={refuse}>
          不通过
        </PrimaryButton>
      </View>
    </Card>
  );
}
