import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatMonth, monthOf } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { StatusView } from '../../kit/status-view';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import './index.scss';

definePageConfig({
  navigationBarTitleText: '学习',
  enablePullDownRefresh: true,
});

type Guidance = Output<'guidance.list'>['guidances'][number];

/** 学习: what this month's guidance asks to study, and the months before. */
export default function Learning() {
  const state = useCall('guidance.list', {}, { remember: 'learning' });
  useReloadOnReturn(state.reload);
  return (
    <PageShell
      state={state}
      empty={({ guidances }) =>
        published(guidances).length === 0 && (
          <StatusView icon="book" title="还没有学习内容" hint="区里发布主题党日指导清单后会出现在这里" />
        )
      }
    >
      {({ guidances }) => {
        const [latest, ...earlier] = published(guidances);
        return (
          <View className="stack">
            {latest && <Latest guidance={latest} />}
            {earlier.length > 0 && <View className="section-title">往月</View>}
            {earlier.map((guidance) => (
              <Card
                key={guidance.id}
                title={formatMonth(guidance.month)}
                onPress={() => open(pages.guidance.detail({ guidanceId: guidance.id }))}
              >
                <View>{guidance.theme}</View>
              </Card>
            ))}
          </View>
        );
      }}
    </PageShell>
  );
}

function Latest({ guidance }: { guidance: Guidance }) {
  const now = guidance.month === monthOf(Date.now());
  return (
    <Card gold title={now ? '本月学习' : formatMonth(guidance.month)}>
      <View className="learning-theme">{guidance.theme}</View>
      <PrimaryButton icon="book" onPress={() => open(pages.guidance.detail({ guidanceId: guidance.id }))}>
        去学习
      </PrimaryButton>
    </Card>
  );
}

const published = (guidances: Guidance[]) => guidances.filter(({ stage }) => stage === 'published');
