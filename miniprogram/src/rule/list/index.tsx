import { useState } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { ListPage } from '../../kit/list-page';
import { MenuRow } from '../../kit/menu-row';
import { TextField } from '../../kit/text-field';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import '../parts.scss';
import { RuleCard } from './rule-card';
import { found } from './search';

definePageConfig({ navigationBarTitleText: '规则依据', enablePullDownRefresh: true });

/** 规则依据: every rule and practice that the app goes by, as it holds today. */
export default function Rules() {
  const organizationId = useParameter('organizationId');
  const asked = useParameter('rule');
  const [words, setWords] = useState('');
  const state = useCall('rule.list', {}, { remember: 'rules' });
  useReloadOnReturn(state.reload);
  return (
    <ListPage
      state={state}
      itemsOf={({ rules }) => found(rules, words || asked)}
      keyOf={({ id }) => id}
      none={{ icon: 'book', title: '没有找到', hint: '换一个词试试，例如：支委会、主题党日' }}
      header={
        <View className="rule-above">
          <Card>
            <TextField
              label="找一条规则"
              max={20}
              placeholder="例如：支委会、党课"
              value={words}
              onChange={setWords}
            />
          </Card>
        </View>
      }
      before={() =>
        words || asked ? null : (
          <Card list>
            <MenuRow
              icon="calendar"
              label="放假安排和工作日"
              hint="推算第几个工作日是哪一天"
              onPress={() => open(pages.rule.workDays({ organizationId: organizationId || undefined }))}
            />
          </Card>
        )
      }
      after={<View className="secondary">待核：还没有对过原文，只作提醒。二手：两份资料说法一致。</View>}
    >
      {(rule) => (
        <RuleCard
          rule={rule}
          onChange={
            organizationId ? () => open(pages.rule.change({ organizationId, rule: rule.id })) : undefined
          }
        />
      )}
    </ListPage>
  );
}
