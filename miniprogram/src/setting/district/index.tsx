import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatTime } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { ListPage } from '../../kit/list-page';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { settingLabels } from '../labels';
import { valueWords } from '../value-words';

definePageConfig({ navigationBarTitleText: '区里的设置', enablePullDownRefresh: true });

/** 区里的设置: every one, as it is, and who set it last. */
export default function District() {
  const organizationId = useParameter('organizationId');
  const state = useCall('setting.list', { organizationId });
  useReloadOnReturn(state.reload);
  const officers = state.data?.officers ?? [];
  return (
    <ListPage
      state={state}
      itemsOf={({ settings, added = [] }) => [...settings, ...added]}
      keyOf={({ setting }) => setting}
      none={{ icon: 'info', title: '没有设置', hint: '' }}
      before={() => <View className="secondary">点一项修改。改动都有记录，马上全区生效。</View>}
    >
      {({ setting, value, last }) => (
        <Card
          title={settingLabels[setting].label}
          onPress={() => open(pages.setting.change({ organizationId, setting }))}
        >
          <View>{valueWords(setting, value, officers)}</View>
          {last && (
            <View className="secondary numbers">
              {`${formatTime(last.at)} ${last.changedBy} 改，原来是“${valueWords(setting, last.before, officers)}”${last.document && `，${last.document}`}`}
            </View>
          )}
        </Card>
      )}
    </ListPage>
  );
}
