import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatTime } from '../../kit/format/time';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import { confirm, explain, tell } from '../../services/dialogs';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import type { Step } from './step';

/** 停止修改: since when, why, and the way back. */
export function ReadOnlyCard({ organizationId, standing, reload }: Step) {
  const { readOnly, mayBegin } = standing;

  const goOn = async () => {
    const sure = await confirm(
      '恢复修改？',
      '大家又可以办事。正在写的整体导出会中断，公告不再显示。',
      '恢复',
    );
    if (!sure) return;
    await call('exit.setReadOnly', { organizationId, on: false, reason: '恢复修改' });
    tell('已恢复修改');
    await reload();
  };

  return (
    <Card title="一、停止修改">
      <View className="stack">
        <View>
          {readOnly
            ? `${formatTime(readOnly.from, 0)} 起只能查看。原因：${readOnly.reason}（${readOnly.by}）`
            : '现在一切照常。停止以后，大家只能查看，手机上没有上传的签到和草稿都留着。'}
        </View>
        {mayBegin && !readOnly && (
          <PrimaryButton onPress={() => open(pages.exit.readOnly({ organizationId }))}>
            停止修改
          </PrimaryButton>
        )}
        {mayBegin && readOnly && (
          <PrimaryButton look="quiet" busyText="正在恢复" onPress={() => goOn().catch(explain)}>
            恢复修改
          </PrimaryButton>
        )}
      </View>
    </Card>
  );
}
