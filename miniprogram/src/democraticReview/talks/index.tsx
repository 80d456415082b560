import { View } from '@tarojs/components';
import { Basis } from '../../domain/basis';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { CheckRow } from '../../kit/check-row';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import type { Year } from '../labels';
import { useStep, useYear } from '../use-step';

definePageConfig({ navigationBarTitleText: '谈心谈话' });

/** 谈心谈话: with whom it is done; what was said is nobody's to write down. */
export default function Talks() {
  const { organizationId, state } = useYear();
  return <PageShell state={state}>{(of) => <TalksForm of={of} organizationId={organizationId} />}</PageShell>;
}

function TalksForm({ of, organizationId }: { of: Year; organizationId: string }) {
  const { members, rules } = of;
  const form = useStep<{ memberIds: string[] }>({
    of,
    organizationId,
    step: 'talks',
    fresh: () => ({ memberIds: members.filter(({ talked }) => talked).map(({ memberId }) => memberId) }),
    what: ({ memberIds }) => ({ step: 'talks', memberIds }),
  });
  const { value: chosen, onChange } = form.field('memberIds');
  const turn = (id: string, isDone: boolean) =>
    onChange(isDone ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <View className="stack">
      <Card title={`谈过 ${chosen.length} 人，共 ${members.length} 人`}>
        <View className="secondary">
          支部委员之间、委员和党员、党员之间都要谈。谈过就勾上，谈什么不用写，也不要写。
        </View>
        {members.map(({ memberId, name, status }) => (
          <CheckRow
            key={memberId}
            checked={chosen.includes(memberId)}
            onChange={(isDone) => turn(memberId, isDone)}
          >
            {status === 'probationary' ? `${name}（预备党员）` : name}
          </CheckRow>
        ))}
        <Basis citation={rules.talks.citation} note={`每年至少 ${rules.talks.value} 次`} />
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在登记" onPress={form.submit}>
          保存
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}
