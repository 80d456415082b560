import { useState } from 'react';
import { View } from '@tarojs/components';
import { Field } from '../../kit/field';
import { PickBox } from '../../kit/field/pick-box';
import { Icon } from '../../kit/icon';
import { Sheet } from '../../kit/sheet';
import type { MemberStatus } from '../../services/contract';
import { memberStatusLabels } from '../labels';
import './index.scss';

interface Props {
  label: string;
  members: { id: string; name: string; status?: MemberStatus }[];
  value: string | undefined;
  onChange: (memberId: string) => void;
  error?: string;
}

/** A question answered with a member of the branch. */
export function MemberField({ label, members, value, onChange, error }: Props) {
  const [open, setOpen] = useState(false);
  const chosen = members.find((one) => one.id === value);
  return (
    <Field label={label} error={error}>
      <PickBox label={label} text={chosen?.name} icon="person" onPress={() => setOpen(true)} />
      <Sheet title={label} visible={open} onClose={() => setOpen(false)}>
        {members.length === 0 && <View className="member-option field-none">名册里没有可选的党员</View>}
        {members.map((one) => (
          <View
            key={one.id}
            className="member-option"
            role="button"
            onClick={() => {
              setOpen(false);
              onChange(one.id);
            }}
          >
            <View className="member-option-name">{one.name}</View>
            {one.status && <View className="secondary">{memberStatusLabels[one.status]}</View>}
            {one.id === value && <Icon name="check" size={20} />}
          </View>
        ))}
      </Sheet>
    </Field>
  );
}
