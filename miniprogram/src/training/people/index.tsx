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
import { tell } from '../../services/dialogs';
import { reasonLabels } from '../labels';
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
  const act = async (done: string, does: () => Promise<unknown>) => {
    close();
    await does();
    tell(done);
    await state.reload();
  };
  return (
    <PageShell state={state} wide>
      {({ trainingClass, people, mayEnrol }) => {
        const proposed = people.filter(({ reasons, state: one }) => reasons.length > 0 && one === undefined);
        const invite = (all: Person[]) =>
          act('已邀请', () =>
            call('training.invite', {
              organizationId,
              classId,
              memberIds: all.map(({ memberId }) => memberId),
            }),
          );
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
              <ForPerson person={chosen} where={{ organizationId, classId }} act={act} />
            </Sheet>
          </View>
        );
      }}
    </PageShell>
  );
}

interface ForPersonProps {
  person: Person | undefined;
  where: { organizationId: string; classId: string };
  act: (done: string, does: () => Promise<unknown>) => Promise<void>;
}

function ForPerson({ person, where, act }: ForPersonProps) {
  if (!person) return null;
  const of = { ...where, memberId: person.memberId };
  const isIn = person.state === 'enrolled' || person.state === 'waiting';
  return isIn ? (
    <PrimaryButton look="quiet" onPress={() => act('已退出报名', () => call('training.withdrawFor', of))}>
      替他退出报名
    </PrimaryButton>
  ) : (
    <PrimaryButton onPress={() => act('已报名', () => call('training.enrolFor', of))}>替他报名</PrimaryButton>
  );
}

function noteOf({ reasons, before, result }: Person, hours: number): string {
  if (result) return resultWords(result, hours);
  if (before !== undefined) return `前面还有 ${before} 人`;
  return reasons.map((reason) => reasonLabels()[reason]).join('，');
}
