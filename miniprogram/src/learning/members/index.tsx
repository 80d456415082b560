import { useState } from 'react';
import { View } from '@tarojs/components';
import { stageWords } from '../../../../types/shared/developments';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { yearOf } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { MenuRow } from '../../kit/menu-row';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { Segments } from '../../kit/segments';
import { StatusView } from '../../kit/status-view';
import { Tag } from '../../kit/tag';
import { Tiles } from '../../kit/tiles';
import { YearSwitcher } from '../../kit/year-switcher';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { confirm, tell } from '../../services/dialogs';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { countedAs, inHours } from '../words';
import './index.scss';

definePageConfig({ navigationBarTitleText: '党员学时', enablePullDownRefresh: true });

type Members = Output<'learning.members'>;
type Shown = 'all' | 'next';

const shown = [
  { value: 'all', word: '全部' },
  { value: 'next', word: '还没参加' },
] as const;

/** 党员学时: the members of a branch by name, what each has of the year, and whom to invite next. */
export default function LearningMembers() {
  const organizationId = useParameter('organizationId');
  const [year, setYear] = useState(() => yearOf(Date.now()));
  const [which, setWhich] = useState<Shown>('all');
  const state = useCall('learning.members', { organizationId, year });
  useReloadOnReturn(state.reload);
  return (
    <PageShell state={state} wide header={<YearSwitcher year={year} onChange={setYear} />}>
      {(branch) => (
        <View className="stack">
          <Figures branch={branch} />
          <Segments label="看哪些人" options={shown} value={which} onChange={setWhich} />
          <People members={branch.members.filter(({ trained }) => which === 'all' || !trained)} year={year} />
          <OnTheWay people={branch.onTheWay} year={year} />
          {year === yearOf(Date.now()) && (
            <Invite organizationId={organizationId} branch={branch} onInvited={state.reload} />
          )}
        </View>
      )}
    </PageShell>
  );
}

function Figures({ branch: { organizationName, figures, plan, means } }: { branch: Members }) {
  return (
    <Card gold title={organizationName}>
      <Tiles
        tiles={[
          { figure: figures.members, word: '党员' },
          { figure: figures.trained, word: '今年参加过培训' },
          ...(plan ? [{ figure: figures.trainedInPlan, word: `${plan.from}年以来参加过` }] : []),
        ]}
      />
      <View className="learned-words secondary">{countedAs(means)}</View>
    </Card>
  );
}

function People({ members, year }: { members: Members['members']; year: number }) {
  if (members.length === 0)
    return <StatusView icon="people" title="都参加过了" hint="今年每个人都参加过培训学习" />;
  return (
    <Card list>
      {members.map(({ id, name, earned, required, trained }) => (
        <MenuRow
          key={id}
          label={name}
          hint={`${earned} / ${inHours(required)}`}
          aside={trained ? undefined : <Tag tone="plain" icon="info" word="还没参加" />}
          onPress={() => open(pages.learning.person({ memberId: id, year }))}
        />
      ))}
    </Card>
  );
}

/** Those who are not members yet: their hours are kept as well, and count for no figure above. */
function OnTheWay({ people, year }: { people: Members['onTheWay']; year: number }) {
  if (people.length === 0) return null;
  return (
    <Card list title="在培养、发展的同志">
      <View className="learned-aside secondary">还不是党员，不算在上面的人数里。名字只有本支部看得到。</View>
      {people.map(({ id, name, stage, earned }) => (
        <MenuRow
          key={id}
          label={name}
          hint={`${stageWords[stage]} · ${inHours(earned)}`}
          onPress={() => open(pages.learning.person({ memberId: id, year }))}
        />
      ))}
    </Card>
  );
}

interface InviteProps {
  organizationId: string;
  branch: Members;
  onInvited: () => Promise<void>;
}

function Invite({ organizationId, branch: { members, invited }, onInvited }: InviteProps) {
  const next = members.filter(({ trained }) => !trained).length;
  if (next === 0) return null;
  const invite = async () => {
    const sure = await confirm(
      `请 ${next} 人参加培训？`,
      '今年还没有参加过培训的党员会收到一条通知，可以看到能报名的班和课程。',
      '发出邀请',
    );
    if (!sure) return;
    const answer = await call('learning.invite', { organizationId });
    tell(`已邀请 ${answer.invited} 人`);
    await onInvited();
  };
  return (
    <ActionBar>
      {invited ? (
        <View className="secondary">今天已经邀请过了，明天还可以再请。</View>
      ) : (
        <PrimaryButton onPress={invite}>{`请 ${next} 人参加培训`}</PrimaryButton>
      )}
    </ActionBar>
  );
}
