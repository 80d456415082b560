import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../cloud';

/** The rows of every table in a section of a page of `docs/`, without the marks of Markdown; the heading comes first. */
export function tableIn(page: string, title: string): string[][] {
  const text = readFileSync(join(root, 'docs', page), 'utf8');
  const section = text.split(`## ${title}\n`)[1]?.split('\n## ')[0];
  if (section === undefined) throw new Error(`docs/${page} has no section ${title}`);
  return section
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s|-]+$/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replace(/[`*]/g, '')),
    );
}
