import { View } from '@tarojs/components';
import { registerGroups } from '../../../../types/shared/registers';
import { Card } from '../../kit/card';
import { CheckRow } from '../../kit/check-row';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { usePress } from '../../kit/hooks/use-press';
import { PageShell } from '../../kit/page-shell';
import { call } from '../../services/call';
import { confirm, tell } from '../../services/dialogs';
import type { Output } from '../../services/contract';

definePageConfig({ navigationBarTitleText: '启用登记', enablePullDownRefresh: true });

type One = Output<'register.switches'>['registers'][number];

/** 启用登记: which registers the district uses; what is off is nowhere. */
export default function Switches() {
  const organizationId = useParameter('organizationId');
  const state = useCall('register.switches', { organizationId });
  const { press } = usePress(async ({ register, term, isOn }: One) => {
    const agreed =
      !isOn || (await confirm(`停用${term}？`, '大家看不到它了；已经登记的还在，启用了又能看到。', '停用'));
    if (!agreed) return;
    await call('register.switch', { organizationId, register, isOn: !isOn });
    tell(isOn ? '已停用' : '已启用');
    await state.reload();
  });
  return (
    <PageShell state={state} wide>
      {({ registers }) => (
        <View className="stack">
          <View className="secondary">
            用得上的才启用。没有启用的，谁也看不到，也不占地方；改了马上全区生效。
          </View>
          <View className="cards">
            {registerGroups.map((group) => (
              <Card key={group} list title={group}>
                {registers
                  .filter((one) => one.group === group)
                  .map((one) => (
                    <CheckRow key={one.register} checked={one.isOn} onChange={() => void press(one)}>
                      <View>{one.term}</View>
                      <View className="secondary">{`${one.hint}（工作要点${one.source}）`}</View>
                    </CheckRow>
                  ))}
              </Card>
            ))}
          </View>
        </View>
      )}
    </PageShell>
  );
}
