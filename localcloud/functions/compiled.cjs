// A cold start is mostly V8 compiling the scripts of a function, the same ones in every instance of every cloud. What it made of
// each is kept beside the functions, in `.compiled/<function>/<script>-<Node's version>`: a digest of the source, and V8's own cache.
'use strict';

const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { basename, dirname, join } = require('node:path');
const { threadId } = require('node:worker_threads');
const { constants, Script } = require('node:vm');

const DIGEST_BYTES = 32;

/** What is kept of a source, unless it is of another one. */
function kept(file, digest) {
  try {
    const all = readFileSync(file);
    return all.subarray(0, DIGEST_BYTES).equals(digest) ? all.subarray(DIGEST_BYTES) : undefined;
  } catch {
    return undefined;
  }
}

// Written beside and moved into place, so that nobody reads half of it. Where nothing can be written, nothing is kept.
function keep(file, digest, data) {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const staging = `${file}-${process.pid}-${threadId}`;
    writeFileSync(staging, Buffer.concat([digest, data]));
    renameSync(staging, file);
  } catch {
    // The next instance compiles again.
  }
}

/** What this thread compiled, by file: an instance that begins anew compiles nothing. */
const compiled = new Map();

function compile(file) {
  const source = readFileSync(file, 'utf8');
  const digest = createHash('sha256').update(source).digest();
  const before = compiled.get(file);
  if (before?.digest.equals(digest)) return before.script;
  const folder = dirname(file);
  const keptAt = join(dirname(folder), '.compiled', basename(folder), `${basename(file)}-${process.version}`);
  const cachedData = kept(keptAt, digest);
  const script = new Script(Module.wrap(source), {
    filename: file,
    cachedData,
    importModuleDynamically: constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const isKept = cachedData !== undefined && !script.cachedDataRejected;
  compiled.set(file, { digest, script, keptAt, isKept });
  return script;
}

/** Keeps what is new of it. */
function remember() {
  for (const one of compiled.values()) {
    if (!one.isKept) keep(one.keptAt, one.digest, one.script.createCachedData());
    one.isKept = true;
  }
}

/** Scripts of libraries only. What they know is nobody's, so that they stay as warm as the thread when an instance begins anew. */
const LIBRARIES = ['sdk.js'];
const libraries = new Map();

/**
 * Loads a function's `<functions>/<name>/index.js` as `require` does, and with it the scripts beside it that it requires.
 * @returns its exports, and `remember`, to be called once it has run, which keeps what was compiled by then
 */
exports.load = (entry) => {
  const modules = new Map();
  const native = Module.createRequire(entry);
  const requireBeside = (id) => (id.startsWith('./') ? run(join(dirname(entry), id)) : native(id));
  function run(file) {
    const known = LIBRARIES.includes(basename(file)) ? libraries : modules;
    const before = known.get(file);
    if (before) return before.exports;
    const script = compile(file);
    const module = new Module(file, null);
    known.set(file, module);
    try {
      script
        .runInThisContext()
        .call(module.exports, module.exports, requireBeside, module, file, dirname(file));
    } catch (error) {
      // As with `require`, what did not load is tried again by whoever asks next.
      known.delete(file);
      throw error;
    }
    return module.exports;
  }
  return { exports: run(entry), remember };
};
