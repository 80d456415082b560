// Runs inside a worker thread: one instance of a cloud function. It is plain JavaScript because a worker must start
// from a file Node can read without help, and it stays free of libraries so that a cold start is the bundle's own.
'use strict';

const { parentPort, workerData } = require('node:worker_threads');
const { format } = require('node:util');
const { load } = require('./compiled.cjs');

const RealDate = Date;
const [FROZEN, FROZEN_AT, OFFSET] = [0, 1, 2];
const clock = workerData.clock;
const now = () => (clock[FROZEN] ? clock[FROZEN_AT] : RealDate.now() + clock[OFFSET]);

// The bundle must not need to know that the clock can be moved, so the global Date reads the cloud's clock.
class CloudDate extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(now());
    else super(...parts);
  }
  static now() {
    return now();
  }
  static [Symbol.hasInstance](value) {
    return Object.prototype.toString.call(value) === '[object Date]';
  }
}
globalThis.Date = new Proxy(CloudDate, {
  // Called without `new`, Date answers text.
  apply: () => new CloudDate().toString(),
});

// A thread's own environment is read under a lock, by name, at every look; the SDK looks at a score of variables for each
// request. A copy behaves alike: what is put into it becomes text.
process.env = new Proxy(
  { ...process.env },
  {
    set(variables, name, value) {
      variables[name] = String(value);
      return true;
    },
  },
);

let callId = null;
const log = (level, text) => parentPort.postMessage({ kind: 'log', callId, level, at: now(), text });
for (const level of ['debug', 'log', 'info', 'warn', 'error', 'trace']) {
  console[level] = (...parts) => log(level, format(...parts));
}
for (const [stream, level] of [
  [process.stdout, 'info'],
  [process.stderr, 'error'],
]) {
  stream.write = (chunk, encoding, done = encoding) => {
    log(level, Buffer.from(chunk).toString().trimEnd());
    if (typeof done === 'function') done();
    return true;
  };
}

const describe = (error) =>
  error instanceof Error || (error && typeof error.stack === 'string')
    ? { name: error.name || 'Error', message: String(error.message), stack: String(error.stack) }
    : { name: 'Error', message: typeof error === 'string' ? error : format(error), stack: '' };

let main;
let remember;
function begin() {
  const bundle = load(workerData.entry);
  ({ remember } = bundle);
  main = bundle.exports.main;
  if (typeof main !== 'function') throw new Error(`${workerData.entry} does not export main`);
}
try {
  begin();
  parentPort.postMessage({ kind: 'ready' });
} catch (error) {
  parentPort.postMessage({ kind: 'broken', error: describe(error) });
}

parentPort.on('message', async ({ callId: id, anew, event, context, environment, absent }) => {
  callId = id;
  for (const name of absent) delete process.env[name];
  Object.assign(process.env, environment);
  const deadline = RealDate.now() + context.time_limit_in_ms;
  try {
    if (anew) begin();
    const result = await main(event, {
      ...context,
      callbackWaitsForEmptyEventLoop: false,
      getRemainingTimeInMillis: () => Math.max(0, deadline - RealDate.now()),
    });
    // The platform hands the result on as JSON: what JSON cannot hold is lost here, as it is there.
    parentPort.postMessage({ kind: 'done', callId: id, result: JSON.stringify(result) });
  } catch (error) {
    parentPort.postMessage({ kind: 'failed', callId: id, error: describe(error) });
  } finally {
    callId = null;
    remember();
  }
});
