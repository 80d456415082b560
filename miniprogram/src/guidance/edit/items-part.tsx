import { useState } from 'react';
import type { Part } from '../../kit/form/parts';
import { PrimaryButton } from '../../kit/primary-button';
import type { Written } from '../content/written';
import { most, newItem } from './content';
import { ItemCard } from './item-card';
import { Library, type LibraryItem } from './library';

interface Props {
  content: Part<Written>;
  library: LibraryItem[];
}

/** What is required and offered, each item a card; a new one is written or taken from earlier guidances. */
export function ItemsPart({ content, library }: Props) {
  const [choosing, setChoosing] = useState(false);
  const items = content.items('items');
  const written = content.value.items;
  const unused = library.filter(({ text }) => !written.some((item) => item.text === text));
  const take = ({ required, statutory, text, source }: LibraryItem) => {
    const begun = written.filter((one) => one.text || one.source);
    content.change({ items: [...begun, newItem({ required, statutory, text, source })] });
    setChoosing(false);
  };
  return (
    <>
      {items.map((item, index) => (
        <ItemCard key={item.value.id} number={index + 1} item={item} only={items.length === 1} />
      ))}
      {items.length < most.items && (
        <PrimaryButton look="quiet" icon="plus" onPress={() => content.add('items', newItem())}>
          再加一项
        </PrimaryButton>
      )}
      {items.length < most.items && unused.length > 0 && (
        <PrimaryButton look="quiet" icon="book" onPress={() => setChoosing(true)}>
          从以往清单里选
        </PrimaryButton>
      )}
      <Library items={unused} visible={choosing} onClose={() => setChoosing(false)} onChoose={take} />
    </>
  );
}
