import { useState } from 'react';
import { PrimaryButton } from '../../kit/primary-button';
import { most, newItem, type Item } from './content';
import type { Faults } from './faults';
import { ItemCard } from './item-card';
import { Library, type LibraryItem } from './library';

interface Props {
  items: Item[];
  library: LibraryItem[];
  faults: Faults['byItem'] | undefined;
  onChange: (items: Item[]) => void;
}

/** What is required and offered, each item a card; a new one is written or taken from earlier checklists. */
export function ItemsPart({ items, library, faults, onChange }: Props) {
  const [choosing, setChoosing] = useState(false);
  const unused = library.filter(({ text }) => !items.some((item) => item.text === text));
  const add = (item: Item) => onChange([...items.filter((one) => one.text || one.source), item]);
  return (
    <>
      {items.map((item, index) => (
        <ItemCard
          key={item.id}
          number={index + 1}
          item={item}
          faults={faults?.[item.id]}
          onChange={(changed) => onChange(items.map((one) => (one.id === changed.id ? changed : one)))}
          onRemove={items.length > 1 ? () => onChange(items.filter((one) => one.id !== item.id)) : undefined}
        />
      ))}
      {items.length < most.items && (
        <PrimaryButton look="quiet" icon="plus" onPress={() => onChange([...items, newItem(false)])}>
          再加一项
        </PrimaryButton>
      )}
      {items.length < most.items && unused.length > 0 && (
        <PrimaryButton look="quiet" icon="book" onPress={() => setChoosing(true)}>
          从以往清单里选
        </PrimaryButton>
      )}
      <Library
        items={unused}
        visible={choosing}
        onClose={() => setChoosing(false)}
        onChoose={({ required, text, source }) => {
          add(newItem(required, text, source));
          setChoosing(false);
        }}
      />
    </>
  );
}
