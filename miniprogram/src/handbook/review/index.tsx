import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatDay } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { MenuRow } from '../../kit/menu-row';
import { PageShell } from '../../kit/page-shell';
import { StatusView } from '../../kit/status-view';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';

definePageConfig({ navigationBarTitleText: '核对答案', enablePullDownRefresh: true });

/** 核对答案: answers whose rules have changed, and those that the district wrote. */
export default function Review() {
  const organizationId = useParameter('organizationId');
  const state = useCall('handbook.review', { organizationId });
  useReloadOnReturn(state.reload);
  const edit = (questionId: string) => open(pages.handbook.edit({ organizationId, questionId }));
  return (
    <PageShell
      state={state}
      empty={({ changed, written }) =>
        changed.length + written.length === 0 && (
          <StatusView icon="check-circle" title="没有要核对的" hint="规则有变动时，引用它的答案会列在这里" />
        )
      }
    >
      {({ changed, written }) => (
        <View className="stack">
          {changed.length > 0 && (
            <Card list title="依据有变动">
              {changed.map(({ id, question, rules }) => (
                <MenuRow key={id} label={question} hint={rules.join('；')} onPress={() => edit(id)} />
              ))}
            </Card>
          )}
          {written.length > 0 && (
            <Card list title="区里写的">
              {written.map(({ id, question, at, version, published }) => (
                <MenuRow
                  key={id}
                  label={question}
                  hint={`${formatDay(at)} · 第${version}版${published ? '' : ' · 已撤下'}`}
                  onPress={() => edit(id)}
                />
              ))}
            </Card>
          )}
        </View>
      )}
    </PageShell>
  );
}
