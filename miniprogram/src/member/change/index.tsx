import { View } from '@tarojs/components';
import { memberStatusLabels } from '../../domain/labels';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { StatusView } from '../../kit/status-view';
import { AwayForm } from './away-form';
import { BecomeFullForm } from './become-full-form';
import { EditForm } from './edit-form';
import { GroupForm } from './group-form';
import { LeaveForm } from './leave-form';
import { TransferForm } from './transfer-form';

definePageConfig({
  navigationBarTitleText: '党员变动',
});

const forms = {
  edit: { title: '修改资料', Form: EditForm },
  becomeFull: { title: '转为正式党员', Form: BecomeFullForm },
  away: { title: '登记外出', Form: AwayForm },
  group: { title: '党小组', Form: GroupForm },
  transfer: { title: '转出组织关系', Form: TransferForm },
  leave: { title: '离开名册', Form: LeaveForm },
};

/** 党员变动: what becomes of one member, and since when. */
export default function ChangeMember() {
  const organizationId = useParameter('organizationId');
  const memberId = useParameter('memberId');
  const act = useParameter('act');
  const state = useCall('member.list', { organizationId });
  const form = Object.entries(forms).find(([name]) => name === act)?.[1];
  return (
    <PageShell
      state={state}
      empty={({ members }) =>
        !(form && members.some((one) => one.id === memberId)) && (
          <StatusView icon="info" title="名册里没有这位党员" hint="可能已经转出，请返回名册查看" />
        )
      }
    >
      {({ members, groups }) => {
        const member = members.find((one) => one.id === memberId);
        if (!member || !form) return null;
        const { title, Form } = form;
        return (
          <View className="stack">
            <View>
              <View className="page-title">{title}</View>
              <View className="secondary">{`${member.name} · ${memberStatusLabels[member.status]}`}</View>
            </View>
            <Form member={member} groups={groups} />
          </View>
        );
      }}
    </PageShell>
  );
}
