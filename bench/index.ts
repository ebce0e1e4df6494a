import { parseArgs } from 'node:util';
import type { Bench } from './bench.ts';
import { brievenBench } from './brieven.ts';
import { dubbelBench } from './dubbel.ts';
import { intakeBench } from './intake.ts';
import { invoerBench } from './invoer.ts';
import { leveringBench } from './levering.ts';
import { ontvangstBench } from './ontvangst.ts';
import { oordeelBench } from './oordeel.ts';
import { plichtBench } from './plicht.ts';
import { startBench } from './start.ts';
import { vandaagBench } from './vandaag.ts';
import { verslagBench } from './verslag.ts';
import { verzuimBench } from './verzuim.ts';
import { landBench, werklijstBench } from './werklijst.ts';
import { zoekenBench } from './zoeken.ts';

const benches: readonly Bench[] = [
  invoerBench,
  zoekenBench,
  werklijstBench,
  vandaagBench,
  intakeBench,
  ontvangstBench,
  leveringBench,
  brievenBench,
  plichtBench,
  verzuimBench,
  oordeelBench,
  verslagBench,
  dubbelBench,
  startBench,
  landBench,
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { schaal: { type: 'string' } },
});
const bench = benches.find(({ naam }) => naam === positionals[0]);
if (!bench) {
  for (const { naam, uitleg, schaal } of benches) {
    process.stdout.write(`${naam.padEnd(10)} ${uitleg} (--schaal ${schaal})\n`);
  }
  process.exitCode = positionals[0] === undefined ? 0 : 2;
} else {
  const schaal = Number(values.schaal ?? bench.schaal);
  const figures = await bench.run(schaal);
  process.stdout.write(
    `${JSON.stringify({
      bench: bench.naam,
      schaal,
      ...figures,
      piekGeheugenMb: Math.round(process.resourceUsage().maxRSS / 1024),
      node: process.version,
    })}\n`,
  );
}
