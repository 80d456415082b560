import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../cloud';

/** Forgets the demonstration's data; the next start loads it anew. */
rmSync(join(root, '.data/demo'), { recursive: true, force: true });
console.log('演示数据已清除，下次 npm start 时重新载入。');
