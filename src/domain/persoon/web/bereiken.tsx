import { useState } from 'react';
import { useMay } from '../../../web/sessie.tsx';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { RegelLink } from '../../../web/ui/regel-link.tsx';
import { ShortTable } from '../../../web/ui/short-table.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { type Geadresseerde, readAanschrijvingEndpoint } from '../persoon.contract.ts';
import { ContactDialog } from './contact-dialog.tsx';
import type { Jongere } from './jongere.ts';
import { useTeksten } from './teksten.ts';

/** Whom one may write to, invite and summon, why, where and in which way; and where that is recorded (PB-03, PB-10). */
export function Bereiken({ jongere: { jongereId, betrokkenen } }: { readonly jongere: Jongere }) {
  const t = useTeksten();
  const may = useMay('werkproces.behandelen');
  const [chosen, choose] = useState<Geadresseerde>();
  const { data, error, refetch } = useRead(readAanschrijvingEndpoint, { jongereId }, { keep: false });
  return (
    <Panel title={t('gezin.betrokkenen')} count={betrokkenen.length} flush={data !== undefined}>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {!data && !error && <Skeleton lines={4} />}
      {data && (
        <ShortTable
          titel={t('gezin.betrokkenen')}
          rijen={data.geadresseerden}
          sleutel={({ betrokkeneId }) => betrokkeneId ?? 'jongere'}
          kolommen={[
            { id: 'naam', kop: t('gezin.naam'), cel: (een) => <Wie een={een} /> },
            { id: 'gezag', kop: t('gezin.gezag'), cel: (een) => <Gezag een={een} /> },
            { id: 'horen', kop: t('horen.kop'), cel: ({ horen }) => <HorenChip horen={horen} /> },
            { id: 'brief', kop: t('bereik.brief'), cel: (een) => <BriefNaar een={een} /> },
            { id: 'contact', kop: t('bereik.contact'), cel: (een) => <Bereikbaar een={een} /> },
            ...(may
              ? [
                  {
                    id: 'doen',
                    kop: t('bijzonder.doen'),
                    cel: (een: Geadresseerde) => (
                      <Button
                        small
                        aria-label={t('bereik.wijzig-van', { naam: een.naam })}
                        onClick={() => choose(een)}
                      >
                        {t('bereik.wijzig')}
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {data && betrokkenen.length === 0 && (
        <p className="schoolgang-muted dossier-onder-tabel">{t('gezin.geen-uitleg')}</p>
      )}
      <ContactDialog
        jongereId={jongereId}
        wie={chosen}
        onClose={() => choose(undefined)}
        onReload={() => void refetch()}
      />
    </Panel>
  );
}

function Wie({ een: { naam, wie, rol } }: { readonly een: Geadresseerde }) {
  const t = useTeksten();
  return (
    <>
      <span className="schoolgang-strong">{naam}</span>
      <span className="schoolgang-muted schoolgang-small dossier-regel">
        {wie === 'jongere' ? t('bereik.zelf') : rol}
      </span>
    </>
  );
}

const TOON = { ja: 'ok', nee: 'danger', onbekend: 'attention' } as const;

function Gezag({ een: { gezag, gezagBron } }: { readonly een: Geadresseerde }) {
  const t = useTeksten();
  if (!gezag) return '–';
  return (
    <>
      <StatusChip tone={TOON[gezag]} text={t(`gezag.${gezag}`)} />
      {gezagBron && <span className="schoolgang-muted schoolgang-small dossier-regel">{gezagBron}</span>}
    </>
  );
}

const MAG_TOON = { ja: 'ok', nee: 'neutral', uitzoeken: 'attention' } as const;

/** Whether someone may be invited, written to and summoned; opens to the reason and the article. */
function HorenChip({ horen: { mag, uitleg, artikel, regel } }: { readonly horen: Geadresseerde['horen'] }) {
  const t = useTeksten();
  return (
    <StatusChip tone={MAG_TOON[mag]} text={t(`horen.${mag}`)}>
      <p>{uitleg}</p>
      <p className="schoolgang-muted">{artikel}</p>
      <RegelLink regel={regel} />
    </StatusChip>
  );
}

/** Where a letter goes, or why nowhere; a secret address is never shown. */
function BriefNaar({ een }: { readonly een: Geadresseerde }) {
  const t = useTeksten();
  const { adres, adresVan, adresGeheim, geenAdres } = een;
  if (geenAdres) {
    return (
      <StatusChip
        tone={geenAdres === 'geheim-adres' ? 'danger' : 'neutral'}
        text={t(`bereik.geen.${geenAdres}`)}
      >
        <p>{t(`bereik.geen.${geenAdres}.uitleg`)}</p>
      </StatusChip>
    );
  }
  if (adresGeheim || !adres) {
    return (
      <StatusChip tone="danger" text={t('dossier.geheim')}>
        <p>{t('bereik.geheim-uitleg')}</p>
      </StatusChip>
    );
  }
  return (
    <>
      <span className="dossier-regel">{adres.straat}</span>
      <span className="dossier-regel">{[adres.postcode, adres.woonplaats].filter(Boolean).join(' ')}</span>
      {adresVan === 'aangenomen' && (
        <span className="schoolgang-muted schoolgang-small dossier-regel">{t('bereik.aangenomen')}</span>
      )}
    </>
  );
}

function Bereikbaar({ een }: { readonly een: Geadresseerde }) {
  const t = useTeksten();
  const { telefoon, email, taal, tolk, kanaal, nietBenaderen } = een;
  const spraak = [taal, tolk && t('gezin.tolk')].filter(Boolean).join(', ');
  return (
    <>
      {nietBenaderen && (
        <StatusChip tone="danger" text={t('bereik.niet')}>
          <p>{nietBenaderen}</p>
        </StatusChip>
      )}
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
      {spraak && <span className="dossier-regel">{spraak}</span>}
      <span className="schoolgang-muted schoolgang-small dossier-regel">
        {t('bereik.liefst', { kanaal: t(`kanaal.${kanaal}`) })}
      </span>
    </>
  );
}
