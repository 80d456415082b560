import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { CheckRow } from '../../kit/check-row';
import type { CallState } from '../../kit/hooks/use-call';
import { Icon } from '../../kit/icon';
import { PageShell } from '../../kit/page-shell';
import { StatusView } from '../../kit/status-view';
import type { OrganizationKind } from '../../services/contract';
import type { Picking } from './picking';
import './level.scss';

/** An organisation in a report. */
export interface Row {
  id: string;
  kind: OrganizationKind;
}

/** Which row is open beside the list, and what a tap on a row does; nothing where there is nothing below. */
export interface Choosing<OneRow> {
  chosen: string | undefined;
  pressOf: (row: OneRow) => (() => void) | undefined;
}

interface Props<Report, OneRow extends Row> {
  state: CallState<Report & { rows: OneRow[] }>;
  choosing: Choosing<OneRow>;
  /** What is said when there is no row. */
  none: { title: string; hint: string };
  /** The sum of all rows, above them. */
  head: (report: Report & { rows: OneRow[] }) => ReactNode;
  /** At the list's head. */
  columns?: ReactNode;
  /** While rows are ticked, a tap ticks instead of leading on. */
  picking?: Picking<OneRow> | undefined;
  children: (row: OneRow) => ReactNode;
}

/** The figures of one organisation: the sum, then a row for each that lies directly below, by name as the cloud sends them. */
export function RollUpLevel<Report, OneRow extends Row>(props: Props<Report, OneRow>) {
  const { state, choosing, none, head, columns, picking, children } = props;
  return (
    <PageShell
      state={state}
      empty={({ rows }) =>
        rows.length === 0 && <StatusView icon="chart" title={none.title} hint={none.hint} />
      }
    >
      {(report) => (
        <View className="stack roll-up-level">
          {head(report)}
          <Card list title={report.rows.every(({ kind }) => kind === 'branch') ? '各党支部' : '各级党组织'}>
            {columns}
            {report.rows.map((row) =>
              picking ? (
                <CheckRow
                  key={row.id}
                  checked={picking.picked.has(row.id)}
                  disabled={!picking.canPick(row)}
                  onChange={() => picking.toggle(row.id)}
                >
                  {children(row)}
                </CheckRow>
              ) : (
                <Line key={row.id} chosen={row.id === choosing.chosen} onPress={choosing.pressOf(row)}>
                  {children(row)}
                </Line>
              ),
            )}
          </Card>
        </View>
      )}
    </PageShell>
  );
}

interface LineProps {
  chosen: boolean;
  onPress: (() => void) | undefined;
  children: ReactNode;
}

function Line({ chosen, onPress, children }: LineProps) {
  return (
    <View
      className={`roll-up-line${chosen ? ' roll-up-chosen' : ''}${onPress ? ' roll-up-opens' : ''}`}
      hoverClass={onPress ? 'roll-up-pressed' : 'none'}
      onClick={onPress}
      {...(onPress && { role: 'button' })}
    >
      {children}
      {onPress && (
        <View className="roll-up-arrow">
          <Icon name="chevron" size={18} />
        </View>
      )}
    </View>
  );
}
