import { useState } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { StatusView } from '../../kit/status-view';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { CorrectionCard } from './correction-card';
import { MemberRow, type Member } from './member-row';
import { MemberSheet } from './member-sheet';
import './index.scss';

definePageConfig({
  navigationBarTitleText: '党员名册',
  enablePullDownRefresh: true,
});

/** 党员名册: the members of a branch, what they say is wrong, and what a keeper can do for each of them. */
export default function Members() {
  const organizationId = useParameter('organizationId');
  const state = useCall('member.list', { organizationId });
  const [chosen, setChosen] = useState<Member>();
  useReloadOnReturn(state.reload);
  return (
    <PageShell state={state}>
      {({ members, corrections }) => (
        <View className="stack">
          {corrections.map((correction) => (
            <CorrectionCard key={correction.id} correction={correction} onSettled={state.reload} />
          ))}
          {members.length === 0 ? (
            <StatusView icon="people" title="名册里还没有党员" hint="导入一份名册，或接收区外转入的党员" />
          ) : (
            <>
              <View className="secondary numbers">{sum(members)}</View>
              <Card list>
                {members.map((member) => (
                  <MemberRow key={member.id} member={member} onPress={() => setChosen(member)} />
                ))}
              </Card>
            </>
          )}
          <MemberSheet
            organizationId={organizationId}
            member={chosen}
            onClose={() => setChosen(undefined)}
            onChanged={state.reload}
          />
          <ActionBar>
            <View className="members-actions">
              <PrimaryButton
                look="quiet"
                icon="plus"
                onPress={() => open(pages.member.receive({ organizationId }))}
              >
                接收转入
              </PrimaryButton>
              <PrimaryButton
                look="quiet"
                icon="upload"
                onPress={() => open(pages.organization.import({ organizationId }))}
              >
                导入名册
              </PrimaryButton>
            </View>
          </ActionBar>
        </View>
      )}
    </PageShell>
  );
}

function sum(members: Member[]): string {
  const count = (of: (member: Member) => boolean) => members.filter(of).length;
  const probationary = count(({ status }) => status === 'probationary');
  const unbound = count(({ bound }) => !bound);
  return [
    `共 ${members.length} 人`,
    probationary > 0 && `预备党员 ${probationary} 人`,
    unbound > 0 && `还没绑定微信 ${unbound} 人`,
  ]
    .filter(Boolean)
    .join('，');
}
