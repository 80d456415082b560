import { View } from '@tarojs/components';
import { daysBetween } from '../../../../types/shared/calendar';
import { Basis } from '../../domain/basis';
import { Card } from '../../kit/card';
import { dayOf, formatDate } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { ListPage } from '../../kit/list-page';
import { MenuRow } from '../../kit/menu-row';
import { Tag } from '../../kit/tag';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { stepWords } from '../labels';

definePageConfig({ navigationBarTitleText: '党员发展审批', enablePullDownRefresh: true });

/** 党员发展审批: whom branches ask this body to approve, what is due first leading, with the days that are left. */
export default function Asked() {
  const organizationId = useParameter('organizationId');
  const state = useCall('development.asked', { organizationId });
  useReloadOnReturn(state.reload);
  return (
    <ListPage
      state={state}
      itemsOf={({ people }) => people}
      keyOf={({ id }) => id}
      before={({ deliberatesOnly }) =>
        deliberatesOnly && (
          <Card>
            <View>这一级只审议，不审批</View>
            <Basis citation={deliberatesOnly} />
          </Card>
        )
      }
      after={
        <Card list>
          <MenuRow
            icon="ledger"
            label="年度名册和备案报告"
            hint="这一级审批接收的预备党员"
            onPress={() => open(pages.paper.set({ set: 'developmentYear', aboutId: organizationId }))}
          />
        </Card>
      }
      none={{ icon: 'check-circle', title: '没有等您答复的', hint: '支部报来备案、预审、审批时，会在这里' }}
    >
      {({ id, name, organizationName, step, since, limits }) => {
        const last = limits.find(({ side }) => side === 'notAfter')?.day;
        return (
          <Card
            title={name}
            aside={last && <Tag {...leftLook(daysBetween(dayOf(Date.now()), last))} />}
            onPress={() => open(pages.development.answer({ organizationId, developmentId: id }))}
          >
            <View>{stepWords[step]}</View>
            <View className="secondary numbers">
              {`${organizationName} · ${formatDate(dayOf(since))}报来${last ? ` · 最晚${formatDate(last)}` : ''}`}
            </View>
          </Card>
        );
      }}
    </ListPage>
  );
}

/** How many days are left, or that it is past. */
const leftLook = (left: number) =>
  left < 0
    ? ({ tone: 'bad', icon: 'clock', word: '过了期限' } as const)
    : ({ tone: left <= 14 ? 'warn' : 'plain', icon: 'clock', word: `还有 ${left} 天` } as const);
