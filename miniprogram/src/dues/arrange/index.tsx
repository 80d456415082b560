import { View } from '@tarojs/components';
import { MemberField } from '../../domain/member-field';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { CountField } from '../../kit/count-field';
import { Field } from '../../kit/field';
import { useForm } from '../../kit/form/use-form';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { TemporaryNote } from '../temporary-note';

definePageConfig({ navigationBarTitleText: '党费收缴安排' });

/** 收缴安排: the branch's day of dues, and who keeps them. */
export default function ArrangeDues() {
  const organizationId = useParameter('organizationId');
  const state = useCall('dues.arrangement', { organizationId });
  return <PageShell state={state}>{(data) => <Arrange data={data} />}</PageShell>;
}

function Arrange({ data }: { data: Output<'dues.arrangement'> }) {
  const { organizationId, mayBeNamed, mayArrange } = data;
  const form = useForm({
    name: `dues-arrange:${organizationId}`,
    over: [data.day, data.keeperId],
    fresh: () => ({ day: data.day, keeperId: data.keeperId ?? '' }),
    faults: ({ day }) => ({
      day: day !== undefined && (day < 1 || day > 28) ? '请写 1 到 28' : undefined,
    }),
    send: ({ day, keeperId }) =>
      call('dues.arrange', {
        organizationId,
        ...(day !== undefined && { day }),
        ...(keeperId && { keeperId }),
      }),
    about: { 'DUES.KEEPER_HOLDS_NOTHING': 'keeperId' },
    done: '已登记',
  });
  const keeper = form.field('keeperId');
  return (
    <View className="stack">
      <TemporaryNote citation={data.temporary} />
      <Card>
        <Field
          label="每月哪天收党费（可以不定）"
          error={form.field('day').error}
          hint="遇到放假顺延到下一个工作日"
        >
          <CountField label="每月几号" value={form.value.day} onChange={(day) => form.change({ day })} />
        </Field>
        <MemberField label="由谁管理党费" members={mayBeNamed} {...keeper} />
        {form.value.keeperId && (
          <PrimaryButton look="quiet" onPress={() => form.change({ keeperId: '' })}>
            不指定
          </PrimaryButton>
        )}
        <View className="secondary">
          收入和金额只有党费管理员、支部书记和本人看得到。没有指定的，书记、副书记、党务工作者都可以登记。上级只看合计。
        </View>
      </Card>
      {mayArrange ? (
        <ActionBar>
          <PrimaryButton busyText="正在登记" onPress={form.submit}>
            登记
          </PrimaryButton>
        </ActionBar>
      ) : (
        <View className="secondary">由支部书记来定。</View>
      )}
    </View>
  );
}
