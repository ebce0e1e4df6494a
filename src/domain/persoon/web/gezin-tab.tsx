import { Panel } from '../../../web/ui/panel.tsx';
import { RegelLink } from '../../../web/ui/regel-link.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { EmptyState } from '../../../web/ui/waiting.tsx';
import { Bijzonderheden } from './bijzonderheden.tsx';
import { Gezinsleden } from './gezinsleden.tsx';
import type { Jongere } from './jongere.ts';
import { Tabel } from './tabel.tsx';
import { useTeksten } from './teksten.ts';

type Betrokkene = Jongere['betrokkenen'][number];

/** Who has authority and how to reach them, which other jongeren belong to them, and what to know beforehand. */
export function GezinTab({ jongere }: { readonly jongere: Jongere }) {
  const t = useTeksten();
  const { betrokkenen, horenZelf } = jongere;
  return (
    <div className="schoolgang-stack">
      <div>
        {t('horen.zelf')} <HorenChip horen={horenZelf} />
      </div>
      <Panel title={t('gezin.betrokkenen')} count={betrokkenen.length} flush>
        {betrokkenen.length === 0 ? (
          <EmptyState title={t('gezin.geen')}>
            <p>{t('gezin.geen-uitleg')}</p>
          </EmptyState>
        ) : (
          <Betrokkenen betrokkenen={betrokkenen} />
        )}
      </Panel>
      <Gezinsleden jongere={jongere} />
      <Bijzonderheden jongere={jongere} />
    </div>
  );
}

const TOON = { ja: 'ok', nee: 'danger', onbekend: 'attention' } as const;

function Betrokkenen({ betrokkenen }: { readonly betrokkenen: readonly Betrokkene[] }) {
  const t = useTeksten();
  return (
    <Tabel
      titel={t('gezin.betrokkenen')}
      rijen={betrokkenen}
      sleutel={({ betrokkeneId }) => betrokkeneId}
      kolommen={[
        {
          id: 'naam',
          kop: t('gezin.naam'),
          cel: ({ naam }) => <span className="schoolgang-strong">{naam}</span>,
        },
        { id: 'rol', kop: t('gezin.rol'), cel: ({ rol }) => rol },
        {
          id: 'gezag',
          kop: t('gezin.gezag'),
          cel: ({ gezag, bron }) => (
            <>
              <StatusChip tone={TOON[gezag]} text={t(`gezag.${gezag}`)} />
              {bron && <span className="schoolgang-muted schoolgang-small dossier-regel">{bron}</span>}
            </>
          ),
        },
        {
          id: 'horen',
          kop: t('horen.kop'),
          cel: ({ horen }) => <HorenChip horen={horen} />,
        },
        {
          id: 'taal',
          kop: t('gezin.taal'),
          cel: ({ taal, tolk }) => [taal, tolk && t('gezin.tolk')].filter(Boolean).join(', ') || '–',
        },
        {
          id: 'contact',
          kop: t('gezin.contact'),
          cel: (betrokkene) => <Bereikbaar betrokkene={betrokkene} />,
        },
      ]}
    />
  );
}

const MAG_TOON = { ja: 'ok', nee: 'neutral', uitzoeken: 'attention' } as const;

/** Whether someone may be invited, written to and summoned; opens to the reason and the article. */
function HorenChip({ horen: { mag, uitleg, artikel, regel } }: { readonly horen: Jongere['horenZelf'] }) {
  const t = useTeksten();
  return (
    <StatusChip tone={MAG_TOON[mag]} text={t(`horen.${mag}`)}>
      <p>{uitleg}</p>
      <p className="schoolgang-muted">{artikel}</p>
      <RegelLink regel={regel} />
    </StatusChip>
  );
}

function Bereikbaar({ betrokkene: { telefoon, email } }: { readonly betrokkene: Betrokkene }) {
  if (!telefoon && !email) return '–';
  return (
    <>
      {telefoon && (
        <a className="utrecht-link dossier-regel" href={`tel:${telefoon.replaceAll(/[^+\d]/g, '')}`}>
          {telefoon}
        </a>
      )}
      {email && (
        <a className="utrecht-link dossier-regel" href={`mailto:${email}`}>
          {email}
        </a>
      )}
    </>
  );
}
