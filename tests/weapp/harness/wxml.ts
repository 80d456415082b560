const TAG = /<([a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/g;
const ATTRIBUTE = /([\w:-]+)(?:="[^"]*")?/g;

// What every tag has, what belongs to the template language, and what is bound.
const COMMON = /^(?:id|class|style|slot)$|^(?:data-|mark:|wx:|model:|(?:capture-|mut-)?(?:bind|catch))/;

/** The attributes that templates give to each tag, by the tag's name: what a stand-in for it has to take. */
export function attributesOf(templates: string[]): Record<string, string[]> {
  const found: Record<string, Set<string>> = {};
  for (const template of templates) {
    for (const [, tag = '', written = ''] of template.matchAll(TAG)) {
      const names = (found[tag] ??= new Set());
      for (const [, name = ''] of written.matchAll(ATTRIBUTE)) if (!COMMON.test(name)) names.add(name);
    }
  }
  return Object.fromEntries(Object.entries(found).map(([tag, names]) => [tag, [...names]]));
}
