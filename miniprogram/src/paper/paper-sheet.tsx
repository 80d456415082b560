import { View } from '@tarojs/components';
import type { Output } from '../services/contract';
import './paper-sheet.scss';

type Printed = Pick<Output<'paper.print'>, 'taken' | 'blocks'>;
type Block = Printed['blocks'][number];

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
  return (
    <View className="paper-table">
      {block.rows.map((row, index) => (
        <View key={index} className={`paper-row${index < block.heads ? ' paper-bold' : ''}`}>
          {row.map(({ text, span }, column) => (
            <View key={column} className="paper-cell" style={{ flexGrow: span }}>
              {text}
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}
