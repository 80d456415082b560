import Docxtemplater, { type DXT } from 'docxtemplater';
import PizZip from 'pizzip';
import { blank, type Values } from './values';

/**
 * The library as every template meets it here: a tag is a property of the values and nothing else, never an expression
 * and never what an object inherits; blanks around it do not matter; faults are thrown and not logged.
 */
const options = {
  paragraphLoop: true,
  linebreaks: true,
  errorLogging: false,
  nullGetter: () => blank,
  parser: (tag: string) => {
    const name = tag.trim();
    return {
      get: (scope: Values): unknown => (Object.hasOwn(scope, name) ? scope[name] : undefined),
    };
  },
} as const;

/** Reads a template with its tags; throws the library's own errors, all of them at once. */
export const openDocx = (template: Uint8Array, modules: DXT.Module[] = []): Docxtemplater =>
  new Docxtemplater(new PizZip(template), { ...options, modules });

/** Fills a Word template; the values are complete (`valuesOf`). */
export function fillDocx(template: Uint8Array, values: Values): Buffer {
  const opened = openDocx(template);
  opened.render(values);
  return opened.toBuffer({ compression: 'DEFLATE' });
}
