import { readFileSync } from 'node:fs';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { makePaper } from '../../cloudfunctions/domain/paper/make';
import { paperOf } from '../../cloudfunctions/domain/paper/papers';
import { valuesOf } from '../../cloudfunctions/domain/paper/values';
import { bookFacts } from '../../cloudfunctions/domain/paper/kinds/year';
import { sampleBook, sampleRules } from '../papers/samples';

/** What the process of `papers.ts` runs: it holds no more than a function that makes papers does. */

/** Each is written so often, turn and turn about. */
const rounds = 7;

/** A meeting takes a page. */
const pages = 60;

async function main(): Promise<void> {
  const template = readFileSync(process.argv[2] ?? '');
  const facts = bookFacts(sampleBook(pages), sampleRules);
  const { values } = valuesOf(paperOf.minutesBook.takes, { ...facts, taken: '-' }, 'docx');
  const bare = () => {
    const opened = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
    opened.render(values);
    return Promise.resolve(opened.toBuffer({ compression: 'DEFLATE' }));
  };
  const ours = () => makePaper('minutesBook', { template, facts, taken: '-' });
  const times: { bare: number[]; ours: number[] } = { bare: [], ours: [] };
  for (let turn = 0; turn < rounds; turn += 1) {
    times.bare.push(await timeOf(bare));
    times.ours.push(await timeOf(ours));
  }
  console.log(JSON.stringify({ ...times, memoryMb: mostHeldKb() / 1024 }));
}

/**
 * The most that this process held. Linux counts into `maxRSS` what its parent held when it began, which may have measured other
 * things before; its own stands in `/proc`.
 */
function mostHeldKb(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS;
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

void main();
