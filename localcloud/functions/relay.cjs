// Runs under another Node: starts an instance there, and hands on what it and the local cloud say to one another.
'use strict';

const { join } = require('node:path');
const { Worker } = require('node:worker_threads');

// As `Clock.shared`: three numbers, told anew before each call.
const clock = new Float64Array(new SharedArrayBuffer(3 * Float64Array.BYTES_PER_ELEMENT));
let worker;

function begin({ entry, environment, memoryMb }) {
  worker = new Worker(join(__dirname, 'worker.cjs'), {
    env: environment,
    workerData: { entry, clock },
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  worker.on('message', (message) => process.send({ message }));
  worker.on('error', ({ code, message, stack }) => process.send({ error: { code, message, stack } }));
  worker.on('exit', (code) => process.exit(code));
}

process.on('message', ({ time, ...said }) => {
  clock.set(time);
  if (said.start) begin(said.start);
  else worker.postMessage(said.invocation);
});
process.on('disconnect', () => process.exit());
