import { useState } from 'react';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { useCall } from '../../kit/hooks/use-call';
import { MenuRow } from '../../kit/menu-row';
import { PageShell } from '../../kit/page-shell';
import { call } from '../../services/call';
import { confirm, explain, tell } from '../../services/dialogs';
import { open, restart } from '../../services/navigate';
import { pages } from '../../services/pages';
import { forgetAll } from '../../services/storage';
import { asText } from './as-text';
import { ChangePhone } from './change-phone';
import { Correction } from './correction';
import { Kept } from './kept';

definePageConfig({
  navigationBarTitleText: '我的资料',
  enablePullDownRefresh: true,
});

/** 我的资料: everything that is kept about the reader and why, and what they can do about it. */
export default function Mine() {
  const state = useCall('member.mine', {});
  const [sheet, setSheet] = useState<'phone' | 'correction'>();
  const close = () => setSheet(undefined);

  const unbind = async () => {
    const sure = await confirm(
      '解除绑定，撤回同意？',
      '这个微信马上不能再签到、看活动和收通知。党组织名册和已有的组织生活记录依规保留。以后可以重新绑定。',
      '解除绑定',
    );
    if (!sure) return;
    await call('account.unbind', {});
    forgetAll();
    await restart();
    tell('已解除绑定');
  };

  return (
    <PageShell state={state}>
      {(mine) => (
        <View className="stack">
          <Kept mine={mine} />
          <Card list>
            <MenuRow
              icon="edit"
              label="要求更正"
              hint="由支部书记或党务工作者处理"
              onPress={() => setSheet('correction')}
            />
            <MenuRow
              icon="swap"
              label="更换手机号"
              hint="用微信验证新号码"
              onPress={() => setSheet('phone')}
            />
            <MenuRow
              icon="ledger"
              label="复制全部资料"
              hint="带走一份，可粘贴保存"
              onPress={() => {
                Taro.setClipboardData({ data: asText(mine) }).catch(explain);
              }}
            />
            <MenuRow icon="book" label="隐私说明" onPress={() => open(pages.account.privacy())} />
            <MenuRow
              icon="close"
              label="解除绑定，撤回同意"
              hint="这个微信不再能使用"
              onPress={() => {
                unbind().catch(explain);
              }}
            />
          </Card>
          <ChangePhone visible={sheet === 'phone'} onClose={close} onChanged={state.reload} />
          <Correction visible={sheet === 'correction'} kept={mine.kept} onClose={close} />
        </View>
      )}
    </PageShell>
  );
}
