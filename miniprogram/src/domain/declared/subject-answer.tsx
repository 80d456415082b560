import { useState } from 'react';
import { View } from '@tarojs/components';
import { Field } from '../../kit/field';
import { PickBox } from '../../kit/field/pick-box';
import { useCall } from '../../kit/hooks/use-call';
import { useSettled } from '../../kit/hooks/use-settled';
import { MenuRow } from '../../kit/menu-row';
import { Sheet } from '../../kit/sheet';
import { TextField } from '../../kit/text-field';
import { textOf } from '../../services/error-texts';
import type { Chosen } from './answers';
import { bare } from './labels';

interface Props {
  label: string;
  organizationId: string;
  /** A town and the district look in what they keep, others in what they cover. */
  isOffice: boolean;
  value: Chosen | undefined;
  onChange: (subject: Chosen | undefined) => void;
  error?: string | undefined;
}

/** A question answered with an enterprise or social organisation. */
export function SubjectAnswer({ label, organizationId, isOffice, value, onChange, error }: Props) {
  const [isOpen, setOpen] = useState(false);
  const pick = (subject: Chosen | undefined) => {
    setOpen(false);
    onChange(subject);
  };
  return (
    <Field label={label} {...(error && { error })}>
      <PickBox label={label} text={value?.name} icon="chevron" onPress={() => setOpen(true)} />
      <Sheet title={bare(label)} visible={isOpen} onClose={() => setOpen(false)}>
        {isOpen &&
          (isOffice ? (
            <Kept organizationId={organizationId} onPick={pick} />
          ) : (
            <Covered organizationId={organizationId} onPick={pick} />
          ))}
        {isOpen && value && <MenuRow icon="close" label="不选了" onPress={() => pick(undefined)} />}
      </Sheet>
    </Field>
  );
}

interface Picking {
  organizationId: string;
  onPick: (subject: Chosen) => void;
}

function Covered({ organizationId, onPick }: Picking) {
  const { data, error } = useCall('subject.covered', { organizationId });
  return <Found subjects={data?.subjects} error={error} none="支部还没有登记覆盖的单位" onPick={onPick} />;
}

function Kept({ organizationId, onPick }: Picking) {
  const [text, setText] = useState('');
  const search = useSettled(text.trim());
  const { data, error } = useCall('subject.list', { organizationId, ...(search && { search }) });
  return (
    <>
      <TextField label="找单位" max={30} placeholder="名称或拼音首字母" value={text} onChange={setText} />
      <Found subjects={data?.subjects} error={error} none="没有找到，少写几个字看看" onPick={onPick} />
    </>
  );
}

interface FoundProps {
  subjects: readonly Chosen[] | undefined;
  error: unknown;
  none: string;
  onPick: (subject: Chosen) => void;
}

function Found({ subjects, error, none, onPick }: FoundProps) {
  if (!subjects) return <View className="secondary">{error ? textOf(error) : '正在打开…'}</View>;
  if (subjects.length === 0) return <View className="secondary">{none}</View>;
  return (
    <View>
      {subjects.map(({ id, name }) => (
        <MenuRow key={id} icon="ledger" label={name} onPress={() => onPick({ id, name })} />
      ))}
    </View>
  );
}
