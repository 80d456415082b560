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
    <View className={`paper-table${(rows[0]?.length ?? 0) > 10 ? ' paper-many' : ''}`}>
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
              style={{ flexBasis: `${shareOf(block, index, column)}%` }}
            >
              {text}
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}

/** How much of its row a cell takes (in a hundred): what its columns do on paper, as many as it spans. */
function shareOf({ rows, columns = [] }: Table, at: number, column: number): number {
  const row = rows[at] ?? [];
  const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
  const spans = row.map(({ span }) => span);
  const whole = sum(spans);
  const widths = columns.length === whole ? columns : Array.from({ length: whole }, () => 1);
  const first = sum(spans.slice(0, column));
  return (100 * sum(widths.slice(first, first + (spans[column] ?? 1)))) / sum(widths);
}
