import { useState } from 'react';
import { Field } from '../../kit/field';
import { PickBox } from '../../kit/field/pick-box';
import { Sheet } from '../../kit/sheet';
import type { OrganizationKind } from '../../services/contract';
import { Tree, type Picked } from './tree';
import './index.scss';

export type { Picked };

interface Props {
  label: string;
  /** What kinds may be chosen; others are only walked through. */
  kinds: readonly OrganizationKind[];
  /** The one the question is about, which is no answer to it. */
  except?: string;
  /** Where the tree begins; without it, at the top of what the reader looks after. */
  top?: string;
  value: Picked | undefined;
  onChange: (picked: Picked) => void;
  error?: string;
}

/** A question answered with an organisation out of the tree. */
export function OrganizationField({ label, kinds, except, top, value, onChange, error }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Field label={label} error={error}>
      <PickBox label={label} text={value?.name} icon="chevron" onPress={() => setOpen(true)} />
      <Sheet title={label} visible={open} onClose={() => setOpen(false)}>
        {open && (
          <Tree
            kinds={kinds}
            except={except}
            top={top}
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
