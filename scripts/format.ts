import { format } from 'oxfmt';
import layout from '../.oxfmtrc.json';

/**
 * A text laid out as this house does: what a script writes looks as if a person had.
 * @param file its name, which says what language it is in
 */
export async function formatted(file: string, text: string): Promise<string> {
  const { $schema: _, ignorePatterns: _ignored, ...options } = layout;
  const { code, errors } = await format(file, text, options);
  const [first] = errors;
  if (first) throw new Error(`${file}: ${first.message}`);
  return code;
}
