import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import { handbook } from '../../types/shared/handbook';
import type { CharacterTables } from '../../miniprogram/src/handbook/search/tables';
import { terms } from './terms';

/** The 3,755 characters that are used most (GB 2312, first level), in the order of that list. */
function commonCharacters(): string[] {
  const decoder = new TextDecoder('gb2312');
  const all: string[] = [];
  for (let high = 0xb0; high <= 0xd7; high += 1) {
    for (let low = 0xa1; low <= (high === 0xd7 ? 0xf9 : 0xfe); low += 1) {
      all.push(decoder.decode(Uint8Array.of(high, low)));
    }
  }
  return all;
}

const spelled = (text: string): string[] =>
  pinyin(text, { toneType: 'none', type: 'array', v: true }).map((one) => one.replace('ü', 'v'));

/** What the search asks of characters: of those that are common, or that stand in the handbook. */
export function tablesOf(): CharacterTables {
  const said = new Set(JSON.stringify(handbook).match(/[一-龥]/g));
  const known = [...new Set([...commonCharacters(), ...said])].sort();
  const sounds: Record<string, string> = {};
  for (const one of known) {
    const [syllable = ''] = spelled(one);
    if (/^[a-z]+$/.test(syllable)) sounds[syllable] = `${sounds[syllable] ?? ''}${one}`;
  }
  const simplify = Converter({ from: 'tw', to: 'cn' });
  let traditional = '';
  let simplified = '';
  for (let code = 0x4e00; code <= 0x9fa5; code += 1) {
    const from = String.fromCharCode(code);
    const to = simplify(from);
    if (to === from || to.length !== 1 || !said.has(to)) continue;
    traditional += from;
    simplified += to;
  }
  return { sounds, traditional, simplified, terms: termTable() };
}

function termTable(): Record<string, string[]> {
  const table: Record<string, string[]> = {};
  for (const term of new Set(terms)) {
    const syllables = spelled(term);
    for (const key of [syllables.join(''), syllables.map(([first]) => first).join('')]) {
      table[key] = [...(table[key] ?? []), term];
    }
  }
  return table;
}
