import { View } from '@tarojs/components';
import { papers } from '../../../../types/shared/papers';
import { Card } from '../../kit/card';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { MenuRow } from '../../kit/menu-row';
import { PageShell } from '../../kit/page-shell';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { versionWords } from '../labels';

definePageConfig({
  navigationBarTitleText: '文件模板',
  enablePullDownRefresh: true,
});

/** 文件模板: every paper's template, and which version is in use. */
export default function Templates() {
  const organizationId = useParameter('organizationId');
  const state = useCall('paper.templates', { organizationId, everything: true });
  useReloadOnReturn(state.reload);
  return (
    <PageShell state={state}>
      {({ templates }) => (
        <View className="stack">
          <View className="secondary">
            各支部取出的文件都照这里的模板出。可以下载后用 Word、Excel
            改版式和文字，再上传成新的一版；不合适，随时换回来。
          </View>
          <Card list>
            {templates.map(({ paper, current }) => (
              <MenuRow
                key={paper}
                icon="ledger"
                label={papers[paper].title}
                hint={`现用：${versionWords(current)}`}
                onPress={() => open(pages.paper.template({ organizationId, paper }))}
              />
            ))}
          </Card>
        </View>
      )}
    </PageShell>
  );
}
