import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import cnchar from 'cnchar';
import order from 'cnchar-order';
import { formatted } from '../format';

/**
 * `npm run strokes`: writes the strokes of each character, in the order of writing, as classes 横竖撇点折, from the data of
 * cnchar-order. By it names are ordered by 姓氏笔画 (`domain/election/name-order.ts`); the library itself need not be in the
 * cloud.
 */
const file = resolve(__dirname, '../../cloudfunctions/domain/election/stroke-table.ts');

/** The class of a stroke by its name: 1 横, 2 竖, 3 撇, 4 点, 5 折. A rising stroke is a 横, a 捺 a 点, a 竖钩 a 竖. */
const classOf: Record<string, string> = {
  横: '1',
  提: '1',
  竖: '2',
  竖钩: '2',
  撇: '3',
  点: '4',
  点2: '4',
  捺: '4',
};

interface Data {
  orders: Record<string, string>;
  strokeTable: Record<string, { name: string }>;
}

async function main(): Promise<void> {
  cnchar.use(order);
  const { orders, strokeTable } = (cnchar as unknown as { order: { dict: Data } }).order.dict;
  const table = Object.entries(orders).map(([character, letters]) => {
    // What is bent in any other way is a 折.
    const strokes = Array.from(letters, (letter) => classOf[strokeTable[letter]?.name ?? ''] ?? '5');
    return `${character}${strokes.join('')}`;
  });
  const text = [
    '/** Written by `npm run strokes`: each character with its strokes, 1 横, 2 竖, 3 撇, 4 点, 5 折. */',
    `export const strokeTable = '${table.join('')}';`,
    '',
  ].join('\n');
  writeFileSync(file, await formatted(file, text));
  console.log(`${table.length} characters`);
}

void main();
