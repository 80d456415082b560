import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { useParameter } from '../../kit/hooks/use-parameter';
import { MenuRow } from '../../kit/menu-row';
import { inPageRoot } from '../../kit/page-root';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';

definePageConfig({ navigationBarTitleText: '成套文件' });

/** 成套文件: where each set is found; those about the whole branch open from here. */
function PaperSets() {
  const organizationId = useParameter('organizationId');
  return (
    <View className="page-shell stack">
      <Card list>
        <MenuRow
          icon="ledger"
          label="支部年度台账"
          hint="台账、会议记录本、党员名册"
          onPress={() => open(pages.paper.set({ set: 'branchYear', aboutId: organizationId }))}
        />
        <MenuRow
          icon="people"
          label="发展党员年度名册"
          hint="申请人、积极分子、发展对象、预备党员"
          onPress={() => open(pages.paper.set({ set: 'developmentYear', aboutId: organizationId }))}
        />
        <MenuRow
          icon="check-circle"
          label="民主评议党员"
          hint="测评表、汇总表、整改清单"
          onPress={() => open(pages.paper.set({ set: 'review', aboutId: organizationId }))}
        />
        <MenuRow
          icon="calendar"
          label="工作日历"
          hint="全年哪天办什么，一页纸"
          onPress={() => open(pages.paper.set({ set: 'calendarYear', aboutId: organizationId }))}
        />
      </Card>
      <View className="section-title">这些在别处打开</View>
      <Card list>
        <MenuRow
          icon="calendar"
          label="会议活动文件"
          hint="选一次活动，在“签到名单”里打开“本套文件”"
          onPress={() => open(pages.ledger.year({ organizationId }))}
        />
        <MenuRow
          icon="people"
          label="党员年度情况"
          hint="在“党员名册”里选一位党员"
          onPress={() => open(pages.member.list({ organizationId }))}
        />
        <MenuRow
          icon="people"
          label="发展党员"
          hint="在“党员发展”里选一位同志，打开“成套文件”"
          onPress={() => open(pages.development.board({ organizationId }))}
        />
        <MenuRow
          icon="flag"
          label="换届选举"
          hint="在“换届选举”里选一次选举"
          onPress={() => open(pages.election.body({ organizationId }))}
        />
        <MenuRow
          icon="swap"
          label="组织关系转接"
          hint="在“组织关系转接”里选一次转接"
          onPress={() => open(pages.member.transfers({ organizationId }))}
        />
      </Card>
      <View className="secondary">
        文件从已有的记录里出，不用另外填写。意见、评语、签名和盖章都留空，由本人来写。
      </View>
    </View>
  );
}

export default inPageRoot(PaperSets);
