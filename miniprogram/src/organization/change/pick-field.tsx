import { useState } from 'react';
import { View } from '@tarojs/components';
import { Field } from '../../components/field';
import { Icon } from '../../components/icon';
import { Sheet } from '../../components/sheet';
import type { OrganizationKind } from '../../services/contract';
import type { Picked } from './picked';
import { Tree } from './tree';
import './pick-field.scss';

interface Props {
  label: string;
  /** What kinds may be chosen; others are only walked through. */
  kinds: readonly OrganizationKind[];
  /** The one the question is about, which is no answer to it. */
  except: string;
  value: Picked | undefined;
  onChange: (picked: Picked) => void;
  error?: string;
}

/** A question answered with an organisation out of the reader's tree. */
export function PickField({ label, kinds, except, value, onChange, error }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Field label={label} error={error}>
      <View
        className="field-box"
        role="button"
        aria-label={`${label}：${value?.name ?? '请选择'}，点击选择`}
        onClick={() => setOpen(true)}
      >
        <View className={value ? '' : 'pick-none'}>{value?.name ?? '请选择'}</View>
        <Icon name="chevron" size={20} />
      </View>
      <Sheet title={label} visible={open} onClose={() => setOpen(false)}>
        {open && (
          <Tree
            kinds={kinds}
            except={except}
            onPick={(picked) => {
              setOpen(false);
              onChange(picked);
            }}
          />
        )}
      </Sheet>
    </Field>
  );
}
