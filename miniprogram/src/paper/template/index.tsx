import { useState } from 'react';
import { View } from '@tarojs/components';
import { paperNames, papers } from '../../../../types/shared/papers';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { StatusView } from '../../kit/status-view';
import { Tags } from './tags';
import { Upload } from './upload';
import { Versions } from './versions';

definePageConfig({
  navigationBarTitleText: '修改模板',
  enablePullDownRefresh: true,
});

/** One paper's template: what it can say, its versions, and the way to a new one. */
export default function Template() {
  const organizationId = useParameter('organizationId');
  const name = useParameter('paper');
  const paper = paperNames.find((one) => one === name);
  const state = useCall('paper.templates', { organizationId, everything: true });
  // A new version begins the upload anew.
  const [round, setRound] = useState(0);
  const done = async () => {
    await state.reload();
    setRound((before) => before + 1);
  };
  return (
    <PageShell
      state={state}
      empty={() => !paper && <StatusView icon="info" title="没有这份文件" hint="请返回后重新打开" />}
    >
      {({ templates }) => {
        const template = templates.find((one) => one.paper === paper);
        if (!template) return null;
        return (
          <View className="stack">
            <View className="page-title">{papers[template.paper].title}</View>
            <Versions organizationId={organizationId} template={template} onChanged={state.reload} />
            <Upload key={round} organizationId={organizationId} template={template} onDone={done} />
            <Tags tags={template.tags} />
          </View>
        );
      }}
    </PageShell>
  );
}
