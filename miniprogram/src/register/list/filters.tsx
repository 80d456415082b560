import { useState } from 'react';
import { View } from '@tarojs/components';
import { Choices } from '../../kit/choices';
import { MenuRow } from '../../kit/menu-row';
import { PrimaryButton } from '../../kit/primary-button';
import { Sheet } from '../../kit/sheet';
import { bare, wordOf } from '../../domain/declared/labels';
import type { Kind } from '../labels';

/** What the list is narrowed by: one state, one of the words of a register. */
export interface Filter {
  state?: string;
  facet?: string;
}

interface Props {
  kind: Kind;
  filter: Filter;
  onChange: (filter: Filter) => void;
}

const any = 'any';

/** What the list is narrowed by, in one line; a tap opens what there is to choose from. */
export function Filters({ kind, filter, onChange }: Props) {
  const [open, setOpen] = useState(false);
  const facet = kind.fields.find(({ field }) => field === kind.facet);
  const words = [
    kind.states.find(({ state }) => state === filter.state)?.word,
    facet && wordOf(facet, filter.facet),
  ].filter(Boolean);
  const chosen = (part: { state: string } | { facet: string }) => {
    const next = { ...filter, ...part };
    onChange({
      ...(next.state && next.state !== any && { state: next.state }),
      ...(next.facet && next.facet !== any && { facet: next.facet }),
    });
  };
  const all = { value: any, word: '全部' };
  return (
    <>
      <MenuRow
        icon="edit"
        label={words.length > 0 ? words.join(' · ') : '全部'}
        hint={facet ? `按状态、${bare(facet.label)}来看` : '按状态来看'}
        onPress={() => setOpen(true)}
      />
      <Sheet title={`看哪些${kind.term}`} visible={open} onClose={() => setOpen(false)}>
        <View className="stack">
          <Choices
            label="状态"
            options={[all, ...kind.states.map(({ state: value, word }) => ({ value, word }))]}
            value={filter.state ?? any}
            onChange={(state) => chosen({ state })}
          />
          {facet && (
            <Choices
              label={bare(facet.label)}
              options={[all, ...(facet.options ?? [])]}
              value={filter.facet ?? any}
              onChange={(value) => chosen({ facet: value })}
            />
          )}
          <PrimaryButton onPress={() => setOpen(false)}>看这些</PrimaryButton>
        </View>
      </Sheet>
    </>
  );
}
