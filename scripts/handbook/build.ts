import { handbook } from '../../types/shared/handbook';
import { ruleSaid, type RuleSaid } from '../../cloudfunctions/domain/handbook/said';
import { ruleBookOf } from '../../cloudfunctions/domain/rules/book';
import { indexOf, type BuiltIndex } from '../../miniprogram/src/handbook/search/engine';
import { tablesOf } from './tables';

/** What the phone gets ready made: the index of the search, what it asks of characters, and the rules as they are printed. */

const questions = handbook.flatMap((chapter) => chapter.questions.map((one, place) => ({ ...one, place })));

/** Whatever is cited, as the registry prints it on the day when the handbook was last looked at, whatever the district changed. */
function printed(): RuleSaid[] {
  const day =
    handbook
      .map(({ reviewedOn }) => reviewedOn)
      .sort()
      .at(-1) ?? '';
  const rules = ruleBookOf([]);
  const cited = [...new Set(questions.flatMap((one) => one.rules))].sort();
  return cited.map((id) => ruleSaid(id, day, rules));
}

/** A module that holds a text: as a string it costs no compiler time, and a phone reads it as fast as can be. */
const moduleOf = (about: string, name: string, content: unknown): string =>
  `/** ${about} Written by \`npm run handbook\`. */\nexport const ${name} =\n  '${JSON.stringify(content).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}';\n`;

/** All that is generated, by its file. */
export function built(): Record<string, string> {
  const tables = tablesOf();
  const search: BuiltIndex = { ...tables, index: indexOf(questions, tables) };
  return {
    'miniprogram/src/handbook/search/built.ts': moduleOf('The index of the handbook.', 'built', search),
    'miniprogram/src/handbook/printed-rules.ts': moduleOf(
      'The rules that the handbook cites, as they are printed.',
      'printedRules',
      printed(),
    ),
  };
}
