import { citeer } from '../../../regels/oordeel.ts';
import { formatDatum } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { DescriptionList } from '../../../web/ui/description-list.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip, type Tone } from '../../../web/ui/status-chip.tsx';
import type { GegevenOordeel } from '../oordeel.contract.ts';
import { teksten } from './teksten.ts';

/** What follows from the facts: the outcome, why, from which text, and what is still needed to say it. */
export function OordeelAntwoord({
  oordeel,
  bestand,
}: {
  readonly oordeel: GegevenOordeel | undefined;
  readonly bestand: string;
}) {
  const t = useTekst(teksten);
  return (
    <Panel title={t('antwoord')}>
      <div role="status" id="regels-antwoord" className="regels-antwoord">
        {oordeel ? (
          <Antwoord oordeel={oordeel} bestand={bestand} />
        ) : (
          <p className="schoolgang-muted">{t('nog-niet-gevraagd')}</p>
        )}
      </div>
    </Panel>
  );
}

const TOON: Readonly<Record<string, Tone>> = { onbekend: 'attention', 'menselijk-oordeel': 'attention' };

function Antwoord({ oordeel, bestand }: { readonly oordeel: GegevenOordeel; readonly bestand: string }) {
  const t = useTekst(teksten);
  const { uitkomst, motivering, grondslag, versie, peildatum, waarden, ontbreekt, regel } = oordeel;
  const gevuld = Object.entries(waarden).filter(([, waarde]) => waarde !== null);
  return (
    <>
      <p>
        <StatusChip tone={TOON[uitkomst] ?? 'info'} text={uitkomst.replaceAll('-', ' ')} />
      </p>
      <p lang="nl" className="regels-motivering">
        {motivering}
      </p>
      {uitkomst === 'menselijk-oordeel' && <p>{t('mens')}</p>}
      {ontbreekt.length > 0 && <p>{t('ontbreekt', { feiten: ontbreekt.join(', ') })}</p>}
      <DescriptionList
        items={[
          { term: t('artikel'), value: <span lang="nl">{citeer(grondslag)}</span> },
          { term: t('versie'), value: formatDatum(versie) },
          { term: t('peildatum'), value: formatDatum(peildatum) },
          ...gevuld.map(([naam, waarde]) => ({ term: naam, value: toon(waarde) })),
          { term: t('regel'), value: <code>{regel}</code> },
          { term: t('bestand'), value: <code>{bestand}</code> },
        ]}
      />
    </>
  );
}

/** A named result as text; lists and objects as they stand. */
function toon(waarde: unknown): string {
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee';
  if (typeof waarde === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(waarde) ? formatDatum(waarde) : waarde;
  if (Array.isArray(waarde) && waarde.every((een) => typeof een !== 'object'))
    return waarde.join(', ') || '–';
  return JSON.stringify(waarde);
}
