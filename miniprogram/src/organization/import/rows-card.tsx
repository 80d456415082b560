import { useCallback, useState } from 'react';
import { Card } from '../../kit/card';
import { Choices } from '../../kit/choices';
import { usePaged } from '../../kit/hooks/use-paged';
import { ListEnd } from '../../kit/list-end';
import { NoticeLine } from '../../kit/notice-line';
import { call } from '../../services/call';
import { textOf } from '../../services/error-texts';
import { rowKey, type Answers, type Settle } from './answers';
import { PreviewRow } from './preview-row';
import { rowKindLabels, type Previewed, type RosterRow } from './words';

type Group = RosterRow['kind'] | 'marked';

/** In the order in which they are looked at: what waits for a person first. */
const groups: { value: Group; word: string }[] = [
  { value: 'problem', word: rowKindLabels.problem },
  { value: 'marked', word: '请看一眼' },
  ...(['add', 'change', 'unchanged', 'gone'] as const).map((kind) => ({
    value: kind,
    word: rowKindLabels[kind],
  })),
];

interface Props {
  previewed: Pick<Previewed, 'importId' | 'counts'>;
  pending: Answers;
  settle: Settle;
}

/** What will be stored of everybody, page by page; rows that wait for nothing but themselves can be left out. */
export function RowsCard({ previewed: { importId, counts }, pending, settle }: Props) {
  const present = groups.filter(({ value }) => counts[value] > 0);
  const [only, setOnly] = useState<Group>(present[0]?.value ?? 'unchanged');
  const load = useCallback(
    async (after?: number) => {
      const { rows, next } = await call('roster.rows', { importId, only, after });
      return { items: rows, next };
    },
    [importId, only],
  );
  const list = usePaged(load);
  return (
    <Card>
      <Choices
        label="逐行核对"
        options={present.map(({ value, word }) => ({ value, word: `${word} ${counts[value]}` }))}
        value={only}
        onChange={setOnly}
      />
      {list.data?.map((row) => {
        const key = rowKey(row);
        const isLeftOut = pending[key] === 'leaveOut';
        return (
          <PreviewRow
            key={row.position}
            row={row}
            isLeftOut={isLeftOut}
            onLeaveOut={
              row.kind === 'problem' ? () => settle(key, isLeftOut ? undefined : 'leaveOut') : undefined
            }
          />
        );
      })}
      {list.data === undefined && list.error !== undefined ? (
        <NoticeLine tone="bad">{textOf(list.error)}</NoticeLine>
      ) : (
        <ListEnd end={list.data ? list.end : 'loading'} more={list.more} />
      )}
    </Card>
  );
}
