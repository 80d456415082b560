import { Choices } from '../kit/choices';
import { useCall } from '../kit/hooks/use-call';

/** A subject that was chosen, by its name. */
export interface PickedSubject {
  id: string;
  name: string;
}

interface Props {
  organizationId: string;
  value: PickedSubject | undefined;
  onChange: (picked: PickedSubject | undefined) => void;
}

const other = 'other';

/** Which of the enterprises that a branch covers; nothing is asked where it covers none. */
export function SubjectField({ organizationId, value, onChange }: Props) {
  const { data } = useCall('subject.covered', { organizationId });
  const subjects = data?.subjects ?? [];
  if (subjects.length === 0) return null;
  return (
    <Choices
      label="哪家企业"
      options={[
        ...subjects.map(({ id, name }) => ({ value: id, word: name })),
        { value: other, word: '其他企业' },
      ]}
      value={value?.id ?? other}
      onChange={(chosen) => onChange(subjects.find(({ id }) => id === chosen))}
    />
  );
}
