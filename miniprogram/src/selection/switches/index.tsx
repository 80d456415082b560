import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { CheckRow } from '../../kit/check-row';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { usePress } from '../../kit/hooks/use-press';
import { PageShell } from '../../kit/page-shell';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { confirm, tell } from '../../services/dialogs';

definePageConfig({ navigationBarTitleText: '启用评选', enablePullDownRefresh: true });

type One = Output<'selection.switches'>['selections'][number];

/** 启用评选: which selections the district uses; what is off is nowhere. */
export default function Switches() {
  const organizationId = useParameter('organizationId');
  const state = useCall('selection.switches', { organizationId });
  const { press } = usePress(async ({ selection, term, isOn }: One) => {
    const agreed =
      !isOn || (await confirm(`停用${term}？`, '大家看不到它了；已经办过的还在，启用了又能看到。', '停用'));
    if (!agreed) return;
    await call('selection.switch', { organizationId, selection, isOn: !isOn });
    tell(isOn ? '已停用' : '已启用');
    await state.reload();
  });
  return (
    <PageShell state={state} wide>
      {({ selections }) => (
        <View className="stack">
          <View className="secondary">用得上的才启用。没有启用的，谁也看不到；改了马上全区生效。</View>
          <Card list>
            {selections.map((one) => (
              <CheckRow key={one.selection} checked={one.isOn} onChange={() => void press(one)}>
                <View>{one.term}</View>
                <View className="secondary">
                  {`${one.hint}（工作要点${one.source}）${one.model ? '；要有文件' : ''}`}
                </View>
              </CheckRow>
            ))}
          </Card>
        </View>
      )}
    </PageShell>
  );
}
