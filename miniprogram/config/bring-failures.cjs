/**
 * Brings the texts of failures to whoever may meet them: a module that calls actions (`'dues.record'`) imports the `failures.ts`
 * of the contexts whose codes those may answer. So they lie in the package that needs them, not in the main one, and nobody
 * forgets one. `bringing`: by the full name of an action, the contexts whose codes it answers.
 */
module.exports = function bringFailures(source) {
  const { bringing, src } = this.getOptions();
  const called = [...source.matchAll(/'([a-z]\w*\.[a-z]\w*)'/g)].flatMap(([, name]) => bringing[name] ?? []);
  const contexts = [...new Set(called)];
  if (contexts.length === 0) return source;
  const lines = contexts.flatMap((context) => [
    `import { failures as ${context}FailuresBrought } from '${src}/${context}/failures';`,
    `bringFailures(${context}FailuresBrought);`,
  ]);
  return `${source}\nimport { explain as bringFailures } from '${src}/services/error-texts';\n${lines.join('\n')}\n`;
};
