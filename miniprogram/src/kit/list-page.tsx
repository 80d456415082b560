import { Fragment, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { CallState } from './hooks/use-call';
import { useUnrolled } from './hooks/use-unrolled';
import type { Paged } from './hooks/use-paged';
import type { IconName } from './icon';
import { ListEnd } from './list-end';
import { PageShell } from './page-shell';
import { StatusView } from './status-view';

interface Props<Data, Item> {
  /** The call whose answer holds the list; one that is read a page at a time goes on at its foot. */
  state: CallState<Data> | (CallState<Data> & Pick<Paged<Item>, 'end' | 'more'>);
  itemsOf: (data: Data) => readonly Item[];
  keyOf: (item: Item) => string;
  /** What stands there when the list is empty. */
  none: { icon: IconName; title: string; hint: string };
  /** Stands above whatever the call says. */
  header?: ReactNode;
  /** Stands before the items, when there are any. */
  before?: (data: Data) => ReactNode;
  /** Stands after the items, and also where there are none yet: what can be done from here. */
  after?: ReactNode;
  children: (item: Item) => ReactNode;
}

/** A page that is a list of cards. */
export function ListPage<Data, Item>(props: Props<Data, Item>) {
  const { state, itemsOf, keyOf, none, header, before, after, children } = props;
  return (
    <PageShell
      state={state}
      wide
      header={header}
      empty={(data) =>
        // A page may hold nothing of what is shown, and the next one some.
        isWhole(state) &&
        itemsOf(data).length === 0 && (
          <>
            <StatusView {...none} />
            {after}
          </>
        )
      }
    >
      {(data) => (
        <>
          <View className="stack">
            {before?.(data)}
            <Cards items={itemsOf(data)} keyOf={keyOf}>
              {children}
            </Cards>
          </View>
          {'end' in state && <ListEnd end={state.end} more={state.more} />}
          {after}
        </>
      )}
    </PageShell>
  );
}

const isWhole = <Data, Item>(state: Props<Data, Item>['state']): boolean =>
  !('end' in state) || state.end === 'end';

interface CardsProps<Item> {
  items: readonly Item[];
  keyOf: (item: Item) => string;
  children: (item: Item) => ReactNode;
}

function Cards<Item>({ items, keyOf, children }: CardsProps<Item>) {
  return (
    <View className="cards">
      {useUnrolled(items).map((item) => (
        <Fragment key={keyOf(item)}>{children(item)}</Fragment>
      ))}
    </View>
  );
}
