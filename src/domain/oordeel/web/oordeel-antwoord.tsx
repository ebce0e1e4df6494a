import { citeer } from '../../../regels/oordeel.ts';
import { formatDatum } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Alert } from '../../../web/ui/alert.tsx';
import { DescriptionList } from '../../../web/ui/description-list.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip, type Tone } from '../../../web/ui/status-chip.tsx';
import type { GegevenOordeel, RegelBeschrijving } from '../oordeel.contract.ts';
import { woordenVan } from './feit-veld.ts';
import { teksten } from './teksten.ts';

/** What follows from the facts: the outcome, why, from which text, and what is still needed to say it. */
export function OordeelAntwoord({
  oordeel,
  regel,
  changed,
}: {
  readonly oordeel: GegevenOordeel | undefined;
  readonly regel: RegelBeschrijving;
  /** The form says something else than what was asked. */
  readonly changed: boolean;
}) {
  const t = useTekst(teksten);
  return (
    <Panel title={t('antwoord')}>
      <div role="status" id="regels-antwoord" className="regels-antwoord">
        {oordeel ? (
          <>
            {changed && <Alert kind="warning">{t('veranderd')}</Alert>}
            <Antwoord oordeel={oordeel} beschrijving={regel} />
          </>
        ) : (
          <p className="schoolgang-muted">{t('nog-niet-gevraagd')}</p>
        )}
      </div>
    </Panel>
  );
}

const TOON: Readonly<Record<string, Tone>> = { onbekend: 'attention', 'menselijk-oordeel': 'attention' };

function Antwoord({
  oordeel,
  beschrijving,
}: {
  readonly oordeel: GegevenOordeel;
  readonly beschrijving: RegelBeschrijving;
}) {
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
      {ontbreekt.length > 0 && (
        <>
          <p>{t('ontbreekt')}</p>
          <ul className="utrecht-unordered-list">
            {ontbreekt.map((naam) => (
              <li key={naam}>
                <FeitLink naam={naam} known={beschrijving.feiten.some((feit) => feit.naam === naam)} />
              </li>
            ))}
          </ul>
        </>
      )}
      <DescriptionList
        items={[
          { term: t('artikel'), value: <span lang="nl">{citeer(grondslag)}</span> },
          { term: t('versie'), value: formatDatum(versie) },
          { term: t('peildatum'), value: formatDatum(peildatum) },
          ...gevuld.map(([naam, waarde]) => ({ term: woordenVan(naam), value: toon(waarde) })),
          { term: t('regel'), value: <code>{regel}</code> },
          { term: t('bestand'), value: <code>{beschrijving.bestand}</code> },
        ]}
      />
    </>
  );
}

/** Goes to the field that asks for it. */
function FeitLink({ naam, known }: { readonly naam: string; readonly known: boolean }) {
  if (!known) return woordenVan(naam);
  return (
    <a
      className="utrecht-link"
      href={`#veld-${naam}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(`veld-${naam}`)?.focus();
      }}
    >
      {woordenVan(naam)}
    </a>
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
