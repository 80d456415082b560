import { localcloud } from './localcloud';
import { save, type BenchReport } from './report';

// Every measurement by its name: `npm run bench -- NAME…`, or all of them.
const measurements: Record<string, () => Promise<BenchReport>> = { localcloud };

async function main(): Promise<void> {
  const names = process.argv.slice(2);
  let met = true;
  for (const name of names.length > 0 ? names : Object.keys(measurements)) {
    const measure = measurements[name];
    if (!measure)
      throw new Error(`no measurement is called ${name}; there are: ${Object.keys(measurements).join(', ')}`);
    const report = await measure();
    console.log(JSON.stringify(report, null, 2));
    console.log(`${report.met ? 'goals met' : 'GOALS MISSED'}: ${save(report)}`);
    met &&= report.met;
  }
  if (!met) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
