// A cold start is mostly V8 compiling the bundle, the same one in every instance of every cloud. What it made of it is
// kept beside the bundles, in `.compiled/<name>-<Node's version>`: a digest of the source, and V8's own cache.
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

/** What this thread compiled last: an instance that begins anew compiles nothing. */
let compiled;

function compile(entry, source, file) {
  const digest = createHash('sha256').update(source).digest();
  if (compiled?.digest.equals(digest)) return compiled;
  const cachedData = kept(file, digest);
  const script = new Script(Module.wrap(source), {
    filename: entry,
    cachedData,
    importModuleDynamically: constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  compiled = { digest, script, isKept: cachedData !== undefined && !script.cachedDataRejected };
  return compiled;
}

/**
 * Loads the bundle `<functions>/<name>/index.js` as `require` does.
 * @returns its exports, and `remember`, to be called once it has run, which keeps what was compiled by then
 */
exports.load = (entry) => {
  const folder = dirname(entry);
  const file = join(dirname(folder), '.compiled', `${basename(folder)}-${process.version}`);
  const whole = compile(entry, readFileSync(entry, 'utf8'), file);
  const module = new Module(entry, null);
  whole.script
    .runInThisContext()
    .call(module.exports, module.exports, Module.createRequire(entry), module, entry, folder);
  const remember = () => {
    if (!whole.isKept) keep(file, whole.digest, whole.script.createCachedData());
    whole.isKept = true;
  };
  return { exports: module.exports, remember };
};
