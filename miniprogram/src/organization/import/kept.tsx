import { useCallback } from 'react';
import { Card } from '../../kit/card';
import { usePaged } from '../../kit/hooks/use-paged';
import { ListEnd } from '../../kit/list-end';
import { call } from '../../services/call';
import { PreviewRow } from './preview-row';

/** Who stayed on the roster when an import was taken back, and why. */
export function Kept({ importId }: { importId: string }) {
  const load = useCallback(
    async (after?: number) => {
      const { rows, next } = await call('roster.rows', { importId, only: 'kept', after });
      return { items: rows, next };
    },
    [importId],
  );
  const list = usePaged(load);
  return (
    <Card title="没有撤销的人">
      {list.data?.map((row) => (
        <PreviewRow key={row.position} row={row} />
      ))}
      <ListEnd end={list.data ? list.end : 'loading'} more={list.more} />
    </Card>
  );
}
