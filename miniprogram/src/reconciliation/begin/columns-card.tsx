import { useState } from 'react';
import { Card } from '../../kit/card';
import { Choices, optionsOf } from '../../kit/choices';
import { MenuRow } from '../../kit/menu-row';
import { Sheet } from '../../kit/sheet';
import type { Output } from '../../services/contract';
import { columnWords } from '../labels';

interface Props {
  columns: Output<'reconciliation.begin'>['columns'];
  onSay: (header: string, field: keyof typeof columnWords) => void;
}

/** Which columns are read as what; another meaning can be said of each. */
export function ColumnsCard({ columns, onSay }: Props) {
  const [asked, setAsked] = useState<string>();
  return (
    <Card title="认出的列" list>
      {columns.map(({ sheet, header, cell, field }) => (
        <MenuRow
          key={`${sheet} ${cell}`}
          label={`${header} → ${columnWords[field ?? 'unread']}`}
          hint={[sheet, cell].filter(Boolean).join(' ')}
          onPress={() => setAsked(header)}
        />
      ))}
      <Sheet title="这一列是什么" visible={asked !== undefined} onClose={() => setAsked(undefined)}>
        {asked !== undefined && (
          <Choices
            label={asked}
            options={optionsOf(columnWords)}
            value={columns.find(({ header }) => header === asked)?.field ?? 'unread'}
            onChange={(field) => {
              onSay(asked, field);
              setAsked(undefined);
            }}
          />
        )}
      </Sheet>
    </Card>
  );
}
