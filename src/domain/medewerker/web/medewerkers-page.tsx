import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDatum, formatGetal } from '../../../web/datum.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { DataTable } from '../../../web/ui/data-table.tsx';
import type { Kolom } from '../../../web/ui/kolom.ts';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { EmptyState } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { listMedewerkersEndpoint, type Medewerker } from '../medewerker.contract.ts';
import { AfwezigDialog } from './afwezig-dialog.tsx';
import { MedewerkerDialog } from './medewerker-dialog.tsx';
import { teksten } from './teksten.ts';

const LIMIET = 50;
const ALLEN = 200;

/** Who works here; a manager changes hours, line, mentor, themes and absence. */
export function MedewerkersPage() {
  const t = useTekst(teksten);
  const search = useSearch({ from: '/medewerkers' });
  const navigate = useNavigate({ from: '/medewerkers' });
  const mayManage = useMay('medewerker.beheren');
  const [chosen, choose] = useState<{ readonly een: Medewerker; readonly doe: 'wijzigen' | 'afwezig' }>();
  const vanaf = Number(search.vanaf ?? 0) || 0;
  const { zoek } = search;
  const { data, error, isFetching, refetch } = useRead(listMedewerkersEndpoint, {
    ...(zoek && { zoek }),
    limiet: LIMIET,
    vanaf,
  });
  const allen = useRead(listMedewerkersEndpoint, { limiet: ALLEN, vanaf: 0 }, { enabled: mayManage });
  const namen = (allen.data?.medewerkers ?? []).map(({ naam }) => naam);
  const go = (change: Partial<typeof search>) =>
    void navigate({ search: { ...search, ...change }, replace: true });

  return (
    <>
      <PageHeader title={t('medewerkers.titel')} meta={t('medewerkers.uitleg')} />
      <ProblemAlert error={error} onReload={() => void refetch()} />
      <DataTable
        lijst="medewerkers"
        titel={t('medewerkers.titel')}
        kolommen={useKolommen(mayManage, (een, doe) => choose({ een, doe }))}
        rijen={data?.medewerkers}
        sleutel={({ naam }) => naam}
        loading={isFetching}
        totaal={data?.totaal}
        vanaf={vanaf}
        limiet={LIMIET}
        onVanaf={(next) => go({ vanaf: next > 0 ? String(next) : undefined })}
        leeg={
          <EmptyState title={t('medewerkers.leeg')}>
            <p>{t('medewerkers.leeg-uitleg')}</p>
          </EmptyState>
        }
        filters={
          <div className="schoolgang-filterbar">
            <TextField
              id="filter-zoek"
              label={t('medewerkers.zoek')}
              type="search"
              value={zoek ?? ''}
              onChange={(event) => go({ zoek: event.target.value || undefined, vanaf: undefined })}
            />
          </div>
        }
      />
      <MedewerkerDialog
        medewerker={chosen?.doe === 'wijzigen' ? chosen.een : undefined}
        namen={namen}
        onClose={() => choose(undefined)}
        onReload={() => void refetch()}
      />
      <AfwezigDialog
        open={chosen?.doe === 'afwezig'}
        afwezigheid={chosen?.een.afwezig ?? undefined}
        naam={chosen?.een.naam ?? ''}
        collegas={namen.filter((naam) => naam !== chosen?.een.naam)}
        onClose={() => choose(undefined)}
      />
    </>
  );
}

function useKolommen(
  mayManage: boolean,
  onChoose: (een: Medewerker, doe: 'wijzigen' | 'afwezig') => void,
): readonly Kolom<Medewerker>[] {
  const t = useTekst(teksten);
  return [
    {
      id: 'naam',
      kop: t('medewerkers.naam'),
      vast: true,
      cel: ({ naam, functie, stageTotEnMet }) => (
        <>
          {naam} <span className="schoolgang-muted">{functie}</span>{' '}
          {stageTotEnMet && <StatusChip tone="info" text={t('medewerkers.stagiair')} />}
        </>
      ),
    },
    {
      id: 'bereikbaar',
      kop: t('medewerkers.bereikbaar'),
      cel: ({ telefoon, email }) => (
        <>
          {telefoon ? (
            <a className="utrecht-link" href={`tel:${telefoon}`}>
              {telefoon}
            </a>
          ) : (
            '–'
          )}{' '}
          {email && (
            <a className="utrecht-link" href={`mailto:${email}`}>
              <Adres email={email} />
            </a>
          )}
        </>
      ),
    },
    {
      id: 'uren',
      kop: t('veld.uren'),
      getal: true,
      cel: ({ urenPerWeek }) => (urenPerWeek === null ? '–' : formatGetal(urenPerWeek)),
    },
    {
      id: 'nu',
      kop: t('medewerkers.nu'),
      cel: ({ afwezig }) =>
        afwezig ? (
          <StatusChip
            tone="attention"
            text={
              afwezig.totEnMet
                ? t('medewerkers.afwezig-tot', { dag: formatDatum(afwezig.totEnMet) })
                : t('medewerkers.afwezig')
            }
          >
            <p>{afwezig.waarnemer ? t('afwezig.door', { naam: afwezig.waarnemer }) : t('afwezig.zonder')}</p>
          </StatusChip>
        ) : (
          t('medewerkers.aanwezig')
        ),
    },
    { id: 'themas', kop: t('veld.themas'), cel: ({ themas }) => themas.join(', ') || '–' },
    {
      id: 'leidinggevende',
      kop: t('veld.leidinggevende'),
      verborgen: true,
      cel: ({ leidinggevende }) => leidinggevende ?? '–',
    },
    ...(mayManage
      ? [
          {
            id: 'doe',
            kop: t('medewerkers.doe'),
            vast: true,
            breedte: 'breed' as const,
            cel: (een: Medewerker) => (
              <span className="schoolgang-form__actions">
                <Button
                  small
                  aria-label={t('medewerkers.wijzig-van', { naam: een.naam })}
                  onClick={() => onChoose(een, 'wijzigen')}
                >
                  {t('medewerkers.wijzig')}
                </Button>
                <Button
                  small
                  aria-label={t('afwezig.van', { doe: t('afwezig.titel'), dag: een.naam })}
                  onClick={() => onChoose(een, 'afwezig')}
                >
                  {t('afwezig.titel')}
                </Button>
              </span>
            ),
          },
        ]
      : []),
  ];
}

/** A long address goes on below after the @, and not anywhere. */
function Adres({ email }: { readonly email: string }) {
  const [naam, domein] = email.split('@');
  return (
    <>
      {naam}@<wbr />
      {domein}
    </>
  );
}
