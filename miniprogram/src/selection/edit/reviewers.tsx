import { useState } from 'react';
import { View } from '@tarojs/components';
import { reviewersAtMost } from '../../../../types/shared/selections';
import { BranchSearch, type FoundBranch } from '../../domain/branch-search';
import { Card } from '../../kit/card';
import { CheckRow } from '../../kit/check-row';
import { Fault } from '../../kit/field';
import { useCall } from '../../kit/hooks/use-call';
import { MenuRow } from '../../kit/menu-row';
import { Sheet } from '../../kit/sheet';
import { textOf } from '../../services/error-texts';

interface Person {
  id: string;
  name: string;
}

interface Props {
  organizationId: string;
  value: Person[];
  onChange: (people: Person[]) => void;
  error?: string | undefined;
}

/** 评审人: people who are asked for their opinion in words; of the office itself, or of a branch that is found by name. */
export function Reviewers({ organizationId, value, onChange, error }: Props) {
  const [isOpen, setOpen] = useState(false);
  const toggle = (person: Person) =>
    onChange(
      value.some(({ id }) => id === person.id)
        ? value.filter(({ id }) => id !== person.id)
        : [...value, person].slice(0, reviewersAtMost),
    );
  return (
    <Card title="评审人（可以以后再请）">
      <View className="secondary">每人写一段意见，只给组织评选的单位看。不投票，不分高低。</View>
      {value.map((person) => (
        <CheckRow key={person.id} checked onChange={() => toggle(person)}>
          {person.name}
        </CheckRow>
      ))}
      <Fault text={error} />
      <MenuRow icon="plus" label="请评审人" onPress={() => setOpen(true)} />
      <Sheet title="请评审人" visible={isOpen} onClose={() => setOpen(false)}>
        {isOpen && <Choose organizationId={organizationId} chosen={value} onToggle={toggle} />}
      </Sheet>
    </Card>
  );
}

interface ChooseProps {
  organizationId: string;
  chosen: readonly Person[];
  onToggle: (person: Person) => void;
}

function Choose({ organizationId, chosen, onToggle }: ChooseProps) {
  const [branch, setBranch] = useState<FoundBranch>();
  return (
    <>
      <BranchSearch label="从支部里请（可以不选）" value={branch} onChange={setBranch} />
      <People organizationId={organizationId} at={branch?.id} chosen={chosen} onToggle={onToggle} />
    </>
  );
}

function People({ organizationId, at, chosen, onToggle }: ChooseProps & { at: string | undefined }) {
  const { data, error } = useCall('selection.reviewers', { organizationId, ...(at && { at }) });
  if (!data) return <View className="secondary">{error ? textOf(error) : '正在打开…'}</View>;
  if (data.people.length === 0) return <View className="secondary">这里还没有担任职务的人</View>;
  return (
    <View>
      {data.people.map((person) => (
        <CheckRow
          key={person.id}
          checked={chosen.some(({ id }) => id === person.id)}
          onChange={() => onToggle(person)}
        >
          {person.name}
        </CheckRow>
      ))}
    </View>
  );
}
