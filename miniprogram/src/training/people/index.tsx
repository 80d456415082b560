import { useState } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { PersonList } from '../../kit/person-list';
import { PrimaryButton } from '../../kit/primary-button';
import { Sheet } from '../../kit/sheet';
import { Tag } from '../../kit/tag';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { confirm, tell } from '../../services/dialogs';
import { enrolledWords, leavingMeans, reasonLabels } from '../labels';
import { stateLook } from '../looks';
import { resultWords } from '../row';

definePageConfig({ navigationBarTitleText: '本支部报名', enablePullDownRefresh: true });

type Person = Output<'training.people'>['people'][number];

/** A branch's own people beside a class: who ought to come and why, who is in it, and what can be done for each. */
export default function People() {
  const organizationId = useParameter('organizationId');
  const classId = useParameter('classId');
  const state = useCall('training.people', { organizationId, classId });
  const [chosen, setChosen] = useState<Person>();
  const close = () => setChosen(undefined);
  /** Does something, and tells what came of it. */
  const act = async (does: () => Promise<string>) => {
    close();
    tell(await does());
    await state.reload();
  };
  return (
    <PageShell state={state} wide>
      {({ trainingClass, people, mayEnrol }) => {
        const proposed = people.filter(({ reasons, state: one }) => reasons.length > 0 && one === undefined);
        const invite = (all: Person[]) =>
          act(async () => {
            const memberIds = all.map(({ memberId }) => memberId);
            await call('training.invite', { organizationId, classId, memberIds });
            return '已邀请';
          });
        const of = ({ memberId }: Person) => ({ organizationId, classId, memberId });
        const enrol = (person: Person) =>
          act(async () => enrolledWords(await call('training.enrolFor', of(person))));
        const withdraw = async (person: Person) => {
          close();
          const title = `替${person.name}退出报名吗`;
          if (!(await confirm(title, leavingMeans(trainingClass.phase), '退出报名'))) return;
          await act(async () => {
            await call('training.withdrawFor', of(person));
            return '已退出报名';
          });
        };
        const list = (some: Person[]) => (
          <Card list>
            <PersonList
              people={some.map((person) => ({
                key: person.memberId,
                name: person.name,
                note: noteOf(person, trainingClass.hours),
                ...(person.state && { aside: <Tag {...stateLook(person.state)} /> }),
                ...(mayEnrol && { onPress: () => setChosen(person) }),
              }))}
            />
          </Card>
        );
        return (
          <View className="stack">
            <View className="page-title">{trainingClass.title}</View>
            {proposed.length > 0 && (
              <>
                <View className="secondary">{`建议参加的 ${proposed.length} 人，按名册和学时算出来的`}</View>
                {list(proposed)}
                {mayEnrol && trainingClass.phase === 'enrolling' && (
                  <PrimaryButton look="quiet" icon="bell" onPress={() => invite(proposed)}>
                    请他们报名
                  </PrimaryButton>
                )}
              </>
            )}
            <View className="secondary">全体党员</View>
            {list(people.filter((one) => !proposed.includes(one)))}
            <Sheet title={chosen?.name ?? ''} visible={chosen !== undefined} onClose={close}>
              <ForPerson person={chosen} enrol={enrol} withdraw={withdraw} />
            </Sheet>
          </View>
        );
      }}
    </PageShell>
  );
}

interface ForPersonProps {
  person: Person | undefined;
  enrol: (person: Person) => Promise<void>;
  withdraw: (person: Person) => Promise<void>;
}

function ForPerson({ person, enrol, withdraw }: ForPersonProps) {
  if (!person) return null;
  const isIn = person.state === 'enrolled' || person.state === 'waiting';
  return isIn ? (
    <PrimaryButton look="quiet" onPress={() => withdraw(person)}>
      替他退出报名
    </PrimaryButton>
  ) : (
    <PrimaryButton onPress={() => enrol(person)}>替他报名</PrimaryButton>
  );
}

function noteOf({ reasons, before, result }: Person, hours: number): string {
  if (result) return resultWords(result, hours);
  if (before !== undefined) return `前面还有 ${before} 人`;
  return reasons.map((reason) => reasonLabels()[reason]).join('，');
}
