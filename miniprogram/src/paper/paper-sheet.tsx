import { View } from '@tarojs/components';
import type { Output } from '../services/contract';
import './paper-sheet.scss';

type Printed = Pick<Output<'paper.print'>, 'taken' | 'blocks'>;
type Block = Printed['blocks'][number];
type Table = Extract<Block, { kind: 'table' }>;

/** What stands in a paper: the line about its taking out, then paragraphs and tables in their order. */
export function PaperSheet({ taken, blocks }: Printed) {
  return (
    <View className="paper-sheet">
      <View className="paper-taken">{taken}</View>
      {blocks.map((block, index) => (
        // A paper does not change while it is shown.
        <Part key={index} block={block} />
      ))}
    </View>
  );
}

function Part({ block }: { block: Block }) {
  if (block.kind === 'paragraph') {
    const { text, align, bold, pageBreak } = block;
    return (
      <View
        className={`paper-line paper-${align}${bold ? ' paper-bold' : ''}${pageBreak ? ' paper-new-page' : ''}`}
      >
        {text}
      </View>
    );
  }
  const { rows, heads, heights = [] } = block;
  return (
    <View className="paper-table">
      {rows.map((row, index) => (
        <View
          key={index}
          className={`paper-row${index < heads ? ' paper-bold' : ''}`}
          style={{ minHeight: `${(heights[index] ?? 0) / 20}pt` }}
        >
          {row.map(({ text, low }, column) => (
            <View
              key={column}
              className={`paper-cell${low ? ' paper-low' : ''}`}
              style={{ flexGrow: shareOf(block, index, column) }}
            >
              {text}
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}

/** How much of its row a cell takes: what its columns do on paper, as many as it spans. */
function shareOf({ rows, columns = [] }: Table, at: number, column: number): number {
  const row = rows[at] ?? [];
  const first = row.slice(0, column).reduce((sum, { span }) => sum + span, 0);
  const span = row[column]?.span ?? 1;
  return columns.slice(first, first + span).reduce((sum, one) => sum + one, 0) || span;
}
