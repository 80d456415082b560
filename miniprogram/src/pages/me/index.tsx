import { View } from '@tarojs/components';
import { OrganiserLine } from '../../domain/organiser-line';
import { waitsForRole } from '../../domain/roles';
import { Card } from '../../kit/card';
import { useCall } from '../../kit/hooks/use-call';
import { MenuRow } from '../../kit/menu-row';
import { PageShell } from '../../kit/page-shell';
import { canSwitchIdentity, switchIdentity } from '../../local/identity-chip';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { About } from './about';
import { CareRow } from './care-row';
import { Profile } from './profile';

definePageConfig({
  navigationBarTitleText: '我的',
  enablePullDownRefresh: true,
});

/** 我的: who I am, what I may do, and the ways to it. */
export default function Me() {
  const state = useCall('organization.me', {}, { remember: 'me' });
  return (
    <PageShell state={state}>
      {({ person, registers, selections, requests }) => (
        <View className="stack">
          <Profile person={person} />
          <Card list>
            {person?.roles.some((held) => held.role !== 'member') && (
              <MenuRow
                icon="ledger"
                label="工作台"
                hint="按职务办事"
                onPress={() => open(pages.workbench.index())}
              />
            )}
            {person && waitsForRole(person) && (
              <MenuRow
                icon="lock"
                label="启用管理员职务"
                hint="用当面交给您的启用码"
                onPress={() => open(pages.role.code())}
              />
            )}
            {person && (
              <MenuRow
                icon="person"
                label="我的资料"
                hint="查看、更正、换手机号、解除绑定"
                onPress={() => open(pages.member.mine())}
              />
            )}
            {person?.memberId && (
              <MenuRow
                icon="calendar"
                label="我的出勤"
                hint="今年参加了几次，请假、补签的结果"
                onPress={() => open(pages.attendance.mine())}
              />
            )}
            {person?.memberId && (
              <MenuRow
                icon="ledger"
                label="我的党费"
                hint="交多少、为什么、交到哪个月"
                onPress={() => open(pages.dues.mine())}
              />
            )}
            {person && <MenuRow icon="bell" label="通知" onPress={() => open(pages.message.inbox())} />}
            {person && (
              <MenuRow
                icon="bell"
                label="微信提醒开关"
                hint="哪些事要提醒，还会提醒几次"
                onPress={() => open(pages.message.settings())}
              />
            )}
            {person && (
              <MenuRow icon="book" label="历月指导清单" onPress={() => open(pages.guidance.list())} />
            )}
            {person && <MenuRow icon="pin" label="阵地" onPress={() => open(pages.venue.open())} />}
            {registers && (
              <MenuRow
                icon="ledger"
                label="登记"
                hint="案例、政策、先锋岗等"
                onPress={() => open(pages.register.all())}
              />
            )}
            {selections && (
              <MenuRow
                icon="flag"
                label="评选"
                hint="公示、荣誉"
                onPress={() => open(pages.selection.rounds())}
              />
            )}
            {requests && (
              <MenuRow
                icon="edit"
                label="企业诉求"
                hint="替企业提出，看办到哪里"
                onPress={() => open(pages.serviceRequest.mine())}
              />
            )}
            {person && (
              <MenuRow
                icon="book"
                label="规则依据"
                hint="提醒和统计按哪一条"
                onPress={() => open(pages.rule.list())}
              />
            )}
            <MenuRow
              icon="edit"
              label="未发出的内容"
              hint="发送时没能检查的，在这里再发"
              onPress={() => open(pages.message.unsent())}
            />
            <CareRow />
            <MenuRow
              icon="edit"
              label="意见投诉"
              hint="有受理编号，有人答复"
              onPress={() => open(pages.complaint.mine())}
            />
            <MenuRow
              icon="book"
              label="使用规范"
              hint="给谁用、什么时候用、从不要求什么"
              onPress={() => open(pages.guide.usage())}
            />
            <MenuRow
              icon="book"
              label="实务操作手册"
              hint="常见问题怎么办、依据哪一条"
              onPress={() => open(pages.handbook.contents())}
            />
            <MenuRow icon="info" label="使用指南" onPress={() => open(pages.guide.read())} />
            <MenuRow
              icon="edit"
              label="本程序向您要什么"
              hint="要填什么、多久一次、依据什么"
              onPress={() => open(pages.burden.asked())}
            />
            {canSwitchIdentity && (
              <MenuRow icon="swap" label="切换演示身份" hint="仅本机演示时有" onPress={switchIdentity} />
            )}
            <About />
          </Card>
          <OrganiserLine />
        </View>
      )}
    </PageShell>
  );
}
