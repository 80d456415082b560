import { View } from '@tarojs/components';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { PageShell } from '../../kit/page-shell';
import { NoticeCard } from './notice-card';
import { ReadOnlyCard } from './read-only-card';
import { TakeOutCard } from './take-out-card';

definePageConfig({
  navigationBarTitleText: '整体导出、停用',
  enablePullDownRefresh: true,
});

/** 整体导出、停用: nothing is changed any more, everybody is told, everything is taken out; in this order. */
export default function Leave() {
  const organizationId = useParameter('organizationId');
  const state = useCall('exit.state', { organizationId });
  useReloadOnReturn(state.reload);
  return (
    <PageShell state={state}>
      {(standing) => {
        const props = { organizationId, standing, reload: state.reload };
        return (
          <View className="stack">
            <View className="secondary">
              停用本程序时，先停止修改，再告诉大家，最后导出全部资料。资料取好、核对以后，由运维人员删除并出具证明。
            </View>
            <ReadOnlyCard {...props} />
            <NoticeCard {...props} />
            <TakeOutCard {...props} />
          </View>
        );
      }}
    </PageShell>
  );
}
