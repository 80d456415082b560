import { useCallback, useState } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { useCall } from '../../kit/hooks/use-call';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { ListEnd } from '../../kit/list-end';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { StatusView } from '../../kit/status-view';
import { call } from '../../services/call';
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
  const load = useCallback(
    async (after?: string) => {
      const { corrections, next } = await call('member.corrections', { organizationId, after });
      return { items: corrections, next };
    },
    [organizationId],
  );
  const wrong = usePaged(load);
  const [chosen, setChosen] = useState<Member>();
  useReloadOnReturn(state.reload);
  return (
    <PageShell state={state} wide>
      {({ members }) => (
        <View className="stack">
          {wrong.data?.map((correction) => (
            <CorrectionCard key={correction.id} correction={correction} onSettled={wrong.reload} />
          ))}
          {wrong.end !== 'end' && <ListEnd end={wrong.end} more={wrong.more} />}
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
  return [`共 ${members.length} 人`, probationary > 0 && `预备党员 ${probationary} 人`]
    .filter(Boolean)
    .join('，');
}
