import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { useCall } from '../../kit/hooks/use-call';
import { MenuRow } from '../../kit/menu-row';
import { PageShell } from '../../kit/page-shell';
import { PersonList } from '../../kit/person-list';
import { PrimaryButton } from '../../kit/primary-button';
import { Tag } from '../../kit/tag';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { confirm, tell } from '../../services/dialogs';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { enrolledWords, mayAdd, reasonLabels } from '../labels';
import { stateLook } from '../looks';

interface Props {
  classId: string;
  organizationId: string;
  phase: Output<'training.roster'>['trainingClass']['phase'];
  /** Somebody was put on the class. */
  onEnrolled: () => Promise<void>;
}

/** Who ought to come, by the records, each with the reason; of members how many each branch has. */
export function Proposals({ classId, organizationId, phase, onEnrolled }: Props) {
  const state = useCall('training.proposals', { classId });
  const invite = async (memberIds: string[]) => {
    const { invited, leftOut = 0 } = await call('training.invite', { organizationId, classId, memberIds });
    tell(`已邀请 ${invited} 人${leftOut > 0 ? `，${leftOut} 人没法邀请` : ''}`);
    await state.reload();
  };
  const enrol = async (memberId: string, name: string) => {
    if (!(await confirm(`替${name}报名吗`, '用本程序的同志会收到通知。', '报名'))) return;
    tell(enrolledWords(await call('training.enrolFor', { organizationId, classId, memberId })));
    await Promise.all([state.reload(), onEnrolled()]);
  };
  return (
    <PageShell state={state}>
      {({ people, branches, newForMonths, ofBranch }) => {
        const reasons = reasonLabels(newForMonths);
        const toInvite = people.filter((one) => one.state === undefined && !one.byHand);
        return (
          <View className="stack">
            <View className="secondary">按名册、职务和学时算出来的，供参考。</View>
            {people.some(({ reason }) => reason === 'newSecretary') && (
              <View className="secondary">{`“新任 ${newForMonths} 个月内”只见于已到期的规划，待核。`}</View>
            )}
            {people.length > 0 && (
              <Card list>
                <PersonList
                  people={people.map(({ memberId, name, branchName, reason, state: stands, byHand }) => ({
                    key: `${memberId}:${reason}:${branchName}`,
                    name,
                    note: `${branchName}，${reasons[reason]}${byHand ? '，不在名册上，由您替他报名' : ''}`,
                    ...(stands && { aside: <Tag {...stateLook(stands)} /> }),
                    ...(mayAdd(phase) &&
                      stands !== 'enrolled' &&
                      stands !== 'waiting' && { onPress: () => void enrol(memberId, name) }),
                  }))}
                />
              </Card>
            )}
            {phase === 'enrolling' && toInvite.length > 0 && (
              <PrimaryButton
                look="quiet"
                icon="bell"
                onPress={() => invite([...new Set(toInvite.map(({ memberId }) => memberId))].slice(0, 100))}
              >
                请他们报名
              </PrimaryButton>
            )}
            {branches.length > 0 && (
              <Card list title="今年还没有参加过培训的党员">
                {branches.map(({ id, name, members, notTrained }) => (
                  <View
                    key={id}
                    className="class-session numbers"
                  >{`${name}：${notTrained} 人（共 ${members} 人）`}</View>
                ))}
              </Card>
            )}
            {people.length + branches.length === 0 && !ofBranch && (
              <View className="secondary">现在没有算出该来的同志。</View>
            )}
            {ofBranch && (
              <Card list>
                <MenuRow
                  icon="person"
                  label="本支部报名"
                  hint="看谁今年还没有参加过培训"
                  onPress={() => open(pages.training.people({ organizationId, classId }))}
                />
              </Card>
            )}
          </View>
        );
      }}
    </PageShell>
  );
}
