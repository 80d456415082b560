import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatTime } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { ListPage } from '../../kit/list-page';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import { explain, tell } from '../../services/dialogs';
import { exportPurposeLabels } from '../labels';

definePageConfig({
  navigationBarTitleText: '导出申请',
  enablePullDownRefresh: true,
});

/** 导出申请: who asks to export the whole district's roster, for another person to agree. */
export default function ExportRequests() {
  const organizationId = useParameter('organizationId');
  const state = useCall('roster.exportRequests', { organizationId });

  const agree = async (requestId: string) => {
    await call('roster.agreeToExport', { organizationId, requestId });
    tell('已同意');
    await state.reload();
  };

  return (
    <ListPage
      state={state}
      itemsOf={({ requests }) => requests}
      keyOf={({ id }) => id}
      none={{
        icon: 'check-circle',
        title: '没有等待同意的导出',
        hint: '导出全区名册要由两位同志经手，申请会出现在这里',
      }}
      before={() => (
        <View className="secondary">
          请向申请人核实用途后再同意。同意后一天内可以导出一次，文件带导出人水印。
        </View>
      )}
    >
      {({ id, name, purpose, askedAt, mayAgree }) => (
        <Card title={name}>
          <View className="stack">
            <View className="secondary numbers">{`${exportPurposeLabels[purpose]} · ${formatTime(askedAt, 0)}`}</View>
            {mayAgree ? (
              <PrimaryButton busyText="正在同意" onPress={() => agree(id).catch(explain)}>
                同意导出
              </PrimaryButton>
            ) : (
              <View>这是您的申请，请另一位同志同意</View>
            )}
          </View>
        </Card>
      )}
    </ListPage>
  );
}
