import { readFileSync, writeFileSync } from 'node:fs';
import { formatted } from './format';

/**
 * Replaces computed parts of a Markdown document, each between `<!-- NAME -->` and `<!-- /NAME -->`; the rest stays as it is
 * written.
 */
export async function replaceParts(document: string, parts: Record<string, string>): Promise<void> {
  let text = readFileSync(document, 'utf8');
  for (const [name, content] of Object.entries(parts)) {
    const part = new RegExp(`(<!-- ${name} -->\\n)[^]*?(<!-- /${name} -->)`);
    if (!part.test(text)) throw new Error(`${document} has no part ${name}`);
    const written = await formatted(document, content);
    text = text.replace(part, (_, from: string, to: string) => `${from}\n${written}\n${to}`);
  }
  writeFileSync(document, text);
}
