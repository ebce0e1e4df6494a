import { useState } from 'react';
import { formatDatum } from '../../../web/datum.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { DescriptionList } from '../../../web/ui/description-list.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { readZaakverwijzingenEndpoint, type Verwijzing } from '../verwijzing.contract.ts';
import { StandChip } from './stand-chip.tsx';
import { StapDialog } from './stap-dialog.tsx';
import { teksten } from './teksten.ts';
import { VerwijsDialog } from './verwijs-dialog.tsx';

/** Beside a zaak: who was asked, on which days what came of it, and what was shared on which ground. */
export function ZaakVerwijzingen({ werkprocesId }: { readonly werkprocesId: string }) {
  const t = useTekst(teksten);
  const mag = useMay('werkproces.behandelen');
  const { data, error, refetch } = useRead(readZaakverwijzingenEndpoint, { werkprocesId });
  const [open, setOpen] = useState<Verwijzing | 'nieuw'>();
  const close = () => setOpen(undefined);
  const reload = () => void refetch();
  return (
    <Panel
      title={t('zaak.titel')}
      {...(data ? { count: data.verwijzingen.length } : {})}
      flush
      action={
        mag &&
        data?.mag && (
          <Button small onClick={() => setOpen('nieuw')}>
            {t('zaak.verwijs')}
          </Button>
        )
      }
    >
      <ProblemAlert error={error} onReload={reload} />
      {!data && !error && <Skeleton lines={2} />}
      {data?.verwijzingen.length === 0 && <p className="schoolgang-empty">{t('zaak.leeg')}</p>}
      {data && data.verwijzingen.length > 0 && (
        <ul className="schoolgang-lines">
          {data.verwijzingen.map((een) => (
            <Lijn
              key={een.verwijzingId}
              verwijzing={een}
              onStap={mag && een.magNu.length > 0 ? () => setOpen(een) : undefined}
            />
          ))}
        </ul>
      )}
      {data && open === 'nieuw' && (
        <VerwijsDialog
          werkprocesId={werkprocesId}
          leeftijd={data.leeftijd}
          termijnDagen={data.termijnDagen}
          onClose={close}
        />
      )}
      {typeof open === 'object' && <StapDialog verwijzing={open} onClose={close} onReload={reload} />}
    </Panel>
  );
}

function Lijn({
  verwijzing: v,
  onStap,
}: {
  readonly verwijzing: Verwijzing;
  readonly onStap: (() => void) | undefined;
}) {
  const t = useTekst(teksten);
  const term = useTermen();
  const dag = (naam: Parameters<typeof t>[0], op: string | null, tekst?: string | null) =>
    op && {
      term: t(naam),
      value: tekst ? `${formatDatum(op)}: ${tekst}` : formatDatum(op),
    };
  return (
    <li>
      <div className="schoolgang-lines__head">
        <Link to="/partners/$partnerId" params={{ partnerId: v.partnerId }}>
          {v.partner}
        </Link>
        <StandChip stand={v.stand} teLaat={v.teLaat} />
        <span className="schoolgang-lines__when">{v.nummer}</span>
      </div>
      <DescriptionList
        compact
        items={[
          dag('zaak.verzonden-op', v.verzondenOp),
          v.stand === 'verzonden' && dag('zaak.uiterlijk', v.antwoordUiterlijk),
          v.herinnerdOp && {
            term: t('zaak.herinnerd-op'),
            value: (
              <>
                {formatDatum(v.herinnerdOp)}{' '}
                {v.herinneringBriefId && (
                  <Link to="/brieven/$briefId" params={{ briefId: v.herinneringBriefId }}>
                    {t('zaak.herinnering')}
                  </Link>
                )}
              </>
            ),
          },
          dag('zaak.opgeschaald-op', v.opgeschaaldOp),
          dag('zaak.aanvaard-op', v.aanvaardOp),
          dag('zaak.geweigerd-op', v.geweigerdOp, v.geweigerdReden),
          dag('zaak.begonnen-op', v.begonnenOp),
          dag('zaak.beeindigd-op', v.beeindigdOp, v.resultaat),
          dag('zaak.ingetrokken-op', v.ingetrokkenOp, v.ingetrokkenReden),
        ]}
      />
      <details className="schoolgang-more">
        <summary>{t('zaak.gedeeld')}</summary>
        <DescriptionList
          items={[
            { term: t('zaak.vraag'), value: <span className="schoolgang-preserve">{v.vraag}</span> },
            { term: t('zaak.tekst'), value: <span className="schoolgang-preserve">{v.gedeeld}</span> },
            {
              term: t('zaak.grond'),
              value:
                v.toestemmingVan && v.toestemmingOp
                  ? t('zaak.toestemming', {
                      grond: t(`grond.${v.grond}`),
                      van: t(`van.${v.toestemmingVan}`),
                      dag: formatDatum(v.toestemmingOp),
                    })
                  : t(`grond.${v.grond}`),
            },
            { term: t('zaak.kanaal'), value: term('partnerkanaal', v.kanaal) },
            v.contactpersoon && { term: t('zaak.contact'), value: v.contactpersoon },
            { term: t('zaak.door'), value: v.vastgelegdDoor },
          ]}
        />
      </details>
      {onStap && (
        <Button small onClick={onStap} aria-label={t('zaak.werk-bij-van', { partner: v.partner })}>
          {t('zaak.werk-bij')}
        </Button>
      )}
    </li>
  );
}
