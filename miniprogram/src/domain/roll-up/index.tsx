import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { useWide } from '../../kit/hooks/use-wide';
import { PageRoot } from '../../kit/page-root';
import { open } from '../../services/navigate';
import type { Choosing, Row } from './level';
import './index.scss';

/** Where a row leads: to the report of what lies below it, or to a page of its own. */
type Leads = { below: string } | { page: string } | undefined;

interface Props<OneRow extends Row> {
  /** The organisation whose report it is. */
  organizationId: string;
  /** Stands above all: a month to switch. */
  header?: ReactNode;
  leadsTo: (row: OneRow) => Leads;
  /** The figures of one organisation: a `RollUpLevel`. */
  children: (organizationId: string, choosing: Choosing<OneRow>) => ReactNode;
}

/**
 * A report from the top of the tree down. On a phone a row leads to the page of what lies below it; on a desk screen that
 * opens beside it.
 */
export function RollUp<OneRow extends Row>({ organizationId, header, leadsTo, children }: Props<OneRow>) {
  const [chosen, setChosen] = useState<string>();
  const wide = useWide();
  const pressOf = (row: OneRow) => {
    const leads = leadsTo(row);
    if (!leads) return undefined;
    if ('page' in leads) return () => open(leads.page);
    return wide ? () => setChosen(row.id) : () => open(leads.below);
  };
  return (
    <PageRoot>
      <View className={`panes${wide ? ' panes-wide' : ''}`}>
        <View className="panes-header">{header}</View>
        <View className="panes-both">
          <View className="pane">{children(organizationId, { chosen, pressOf })}</View>
          {wide && chosen && (
            <View key={chosen} className="pane">
              {children(chosen, { chosen: undefined, pressOf })}
            </View>
          )}
        </View>
      </View>
    </PageRoot>
  );
}
