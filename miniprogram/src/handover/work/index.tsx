import { View } from '@tarojs/components';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { PageShell } from '../../kit/page-shell';
import { Acts } from './acts';
import { Story } from './story';
import { Work } from './work';

definePageConfig({ navigationBarTitleText: '工作移交', enablePullDownRefresh: true });

/** 工作移交: what a secretary hands over, how far it has come, and what the reader may do. */
export default function Handover() {
  const organizationId = useParameter('organizationId');
  const handoverId = useParameter('handoverId');
  const own = useCall('handover.of', handoverId ? undefined : { organizationId });
  const one = useCall('handover.get', handoverId ? { handoverId } : undefined);
  const state = handoverId ? one : own;
  useReloadOnReturn(state.reload);
  return (
    <PageShell state={state}>
      {(page) => (
        <View className="stack">
          <Story page={page} />
          {page.work && <Work page={page} work={page.work} />}
          <Acts page={page} onDone={state.reload} />
        </View>
      )}
    </PageShell>
  );
}
