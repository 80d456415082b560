import { useState } from 'react';
import { View } from '@tarojs/components';
import { Field } from '../../kit/field';
import { useCall } from '../../kit/hooks/use-call';
import { useSettled } from '../../kit/hooks/use-settled';
import { Icon } from '../../kit/icon';
import { MenuRow } from '../../kit/menu-row';
import { TextField } from '../../kit/text-field';
import { WayOut } from '../../kit/way-out';
import type { Output } from '../../services/contract';
import { textOf } from '../../services/error-texts';
import './index.scss';

/** A branch as the search tells of it. */
export type FoundBranch = Output<'account.searchBranches'>['branches'][number];

interface Props {
  label: string;
  value: FoundBranch | undefined;
  onChange: (branch: FoundBranch | undefined) => void;
  error?: string;
}

/** A question answered with a branch of the district, found by a few characters of its name. */
export function BranchSearch({ label, value, onChange, error }: Props) {
  const [text, setText] = useState('');
  const asked = useSettled(text.trim());
  const found = useCall('account.searchBranches', asked && !value ? { text: asked } : undefined);
  if (value) {
    return (
      <Field label={label} error={error}>
        <View
          className="field-box"
          role="button"
          aria-label={`${label}：${value.name}，点击重新选择`}
          onClick={() => onChange(undefined)}
        >
          <View className="branch-found-text">
            <View>{value.name}</View>
            <View className="secondary">{value.townName}</View>
          </View>
          <Icon name="edit" size={20} />
        </View>
      </Field>
    );
  }
  const branches = asked ? found.data?.branches : undefined;
  const failure = asked && found.error !== undefined ? found.error : undefined;
  return (
    <View className="branch-search">
      <TextField
        label={label}
        value={text}
        max={20}
        placeholder="输入名称里的几个字"
        hint={branches?.length === 0 ? '没有找到，请换几个字试试' : undefined}
        error={failure === undefined ? error : textOf(failure)}
        onChange={setText}
      />
      <WayOut error={failure} />
      {branches?.map((branch) => (
        <MenuRow
          key={branch.id}
          label={branch.name}
          hint={branch.townName}
          onPress={() => onChange(branch)}
        />
      ))}
    </View>
  );
}
