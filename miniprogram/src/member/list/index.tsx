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
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { CorrectionCard } from './correction-card';
import { found } from './found';
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
  const [looked, setLooked] = useState('');
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
            <StatusView icon="people" title="名册里还没有党员" hint="导入一份名册，或一名一名增加" />
          ) : (
            <>
              <View className="secondary numbers">{sum(members)}</View>
              <TextField
                label="找人"
                max={20}
                placeholder="姓名、拼音或首字母"
                value={looked}
                onChange={setLooked}
              />
              <Found members={found(members, looked)} onPick={setChosen} />
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
                增加一名
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

function Found({ members, onPick }: { members: Member[]; onPick: (member: Member) => void }) {
  if (members.length === 0)
    return <View className="secondary">名册里没有找到，可以只写一个字，或写拼音的首字母</View>;
  return (
    <Card list>
      {members.map((member) => (
        <MemberRow key={member.id} member={member} onPress={() => onPick(member)} />
      ))}
    </Card>
  );
}

function sum(members: Member[]): string {
  const count = (of: (member: Member) => boolean) => members.filter(of).length;
  const probationary = count(({ status }) => status === 'probationary');
  return [`共 ${members.length} 人`, probationary > 0 && `预备党员 ${probationary} 人`]
    .filter(Boolean)
    .join('，');
}
