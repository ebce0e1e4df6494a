import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { dagVan, formatDatum } from '../../../web/datum.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { DescriptionList } from '../../../web/ui/description-list.tsx';
import { LoadProblem } from '../../../web/ui/load-problem.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { ShortTable } from '../../../web/ui/short-table.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import {
  listPartnersEndpoint,
  type Partner,
  type Partnercontact,
  readPartnerEndpoint,
} from '../partner.contract.ts';
import { ContactDialog } from './contact-dialog.tsx';
import { PartnerDialog } from './partner-dialog.tsx';
import { teksten } from './teksten.ts';

/** One partner: what it does and may decide, where things arrive, whom to call, and what stood here before. */
export function PartnerPage() {
  const t = useTekst(teksten);
  const term = useTermen();
  const mag = useMay('partner.beheren');
  const { partnerId } = useParams({ from: '/partners/$partnerId' });
  const { data, error, refetch } = useRead(readPartnerEndpoint, { partnerId }, { keep: false });
  const { data: lijst } = useRead(listPartnersEndpoint, { limiet: 1 }, { enabled: mag });
  const [changing, setChanging] = useState(false);
  const reload = () => void refetch();
  if (error && !data) return <LoadProblem error={error} onReload={reload} />;
  if (!data) return <Skeleton lines={10} />;
  return (
    <>
      <PageHeader
        title={data.naam}
        back={<Link to="/partners">← {t('partners.titel')}</Link>}
        meta={
          <>
            <span>{term('partner', data.soort)}</span>
            {data.totEnMet && <StatusChip text={t('partner.gestopt', { dag: formatDatum(data.totEnMet) })} />}
          </>
        }
        action={
          mag && (
            <Button kind="primary" onClick={() => setChanging(true)}>
              {t('partner.wijzigen')}
            </Button>
          )
        }
      />
      <ProblemAlert error={error} onReload={reload} />
      <div className="schoolgang-columns-2">
        <div>
          <Contacten partner={data} mag={mag} onReload={reload} />
          <Eerder partner={data} />
        </div>
        <div>
          <Gegevens partner={data} />
        </div>
      </div>
      {changing && (
        <PartnerDialog
          partner={data}
          gemeenten={lijst?.gemeenten ?? []}
          onClose={() => setChanging(false)}
          onReload={reload}
        />
      )}
    </>
  );
}

function Gegevens({ partner }: { readonly partner: Partner }) {
  const t = useTekst(teksten);
  const term = useTermen();
  const n = partner.antwoordtermijnDagen;
  return (
    <Panel title={t('partner.gegevens')}>
      <DescriptionList
        items={[
          { term: t('partner.kanaal'), value: term('partnerkanaal', partner.kanaal) },
          { term: t('partner.adres'), value: partner.adres },
          {
            term: t('partner.termijn'),
            value: n === null ? t('partner.termijn-standaard') : t('partner.dagen', { n }),
          },
          {
            term: t('partner.rollen'),
            value: partner.rollen.map((rol) => term('partnerrol', rol)).join(' · '),
          },
          { term: t('partner.mandaat'), value: partner.mandaat },
          {
            term: t('partner.gemeenten'),
            value: partner.gemeenten.map(({ naam }) => naam).join(', ') || t('partner.alle-gemeenten'),
          },
          partner.postadres && {
            term: t('partner.postadres'),
            value: <span className="schoolgang-preserve">{partner.postadres}</span>,
          },
          partner.toelichting && {
            term: t('partner.toelichting'),
            value: <span className="schoolgang-preserve">{partner.toelichting}</span>,
          },
          { term: t('partner.sinds'), value: formatDatum(partner.vanaf) },
        ]}
      />
      <p className="schoolgang-muted schoolgang-small">
        {t('partner.door', { dag: formatDatum(dagVan(partner.vastgelegdOp)), naam: partner.vastgelegdDoor })}
      </p>
    </Panel>
  );
}

function Contacten({
  partner,
  mag,
  onReload,
}: {
  readonly partner: Partner;
  readonly mag: boolean;
  readonly onReload: () => void;
}) {
  const t = useTekst(teksten);
  const [open, setOpen] = useState<Partnercontact | 'nieuw'>();
  const close = () => setOpen(undefined);
  const { contacten, partnerId } = partner;
  return (
    <Panel
      title={t('contact.titel')}
      count={contacten.length}
      flush
      action={
        mag && (
          <Button small onClick={() => setOpen('nieuw')}>
            {t('contact.nieuw')}
          </Button>
        )
      }
    >
      {contacten.length === 0 ? (
        <p className="schoolgang-empty">{t('contact.leeg')}</p>
      ) : (
        <ul className="schoolgang-lines">
          {contacten.map((contact) => (
            <li key={contact.partnercontactId}>
              <div className="schoolgang-lines__head">
                <span className="schoolgang-strong">{contact.naam}</span>
                {contact.functie && <span>{contact.functie}</span>}
                <span className="schoolgang-lines__when">
                  {contact.totEnMet
                    ? t('contact.tot', {
                        vanaf: formatDatum(contact.vanaf),
                        tot: formatDatum(contact.totEnMet),
                      })
                    : t('contact.sinds', { dag: formatDatum(contact.vanaf) })}
                </span>
              </div>
              <div className="schoolgang-lines__head">
                {contact.telefoon && (
                  <a className="utrecht-link" href={`tel:${contact.telefoon.replaceAll(/[^+\d]/g, '')}`}>
                    {contact.telefoon}
                  </a>
                )}
                {contact.email && (
                  <a className="utrecht-link" href={`mailto:${contact.email}`}>
                    {contact.email}
                  </a>
                )}
                {mag && (
                  <Button
                    small
                    kind="subtle"
                    aria-label={t('contact.wijzigen-van', { naam: contact.naam })}
                    onClick={() => setOpen(contact)}
                  >
                    {t('contact.wijzigen')}
                  </Button>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {open && (
        <ContactDialog
          partnerId={partnerId}
          {...(open === 'nieuw' ? {} : { contact: open })}
          onClose={close}
          onReload={onReload}
        />
      )}
    </Panel>
  );
}

/** Every earlier version, with who recorded it and when. */
function Eerder({ partner: { eerder } }: { readonly partner: Partner }) {
  const t = useTekst(teksten);
  const term = useTermen();
  return (
    <Panel title={t('eerder.titel')} count={eerder.length} flush>
      {eerder.length === 0 ? (
        <p className="schoolgang-empty">{t('eerder.leeg')}</p>
      ) : (
        <ShortTable
          titel={t('eerder.titel')}
          rijen={eerder}
          sleutel={({ versie }) => String(versie)}
          kolommen={[
            {
              id: 'door',
              kop: t('eerder.versie'),
              cel: ({ vastgelegdOp, vastgelegdDoor }) =>
                t('partner.door', { dag: formatDatum(dagVan(vastgelegdOp)), naam: vastgelegdDoor }),
            },
            {
              id: 'adres',
              kop: t('partner.adres'),
              cel: ({ kanaal, adres }) => `${adres} (${term('partnerkanaal', kanaal)})`,
            },
            {
              id: 'termijn',
              kop: t('partner.termijn'),
              cel: ({ antwoordtermijnDagen: n }) =>
                n === null ? t('partner.termijn-standaard') : t('partner.dagen', { n }),
            },
            { id: 'mandaat', kop: t('partner.mandaat'), cel: ({ mandaat }) => mandaat ?? '–' },
          ]}
        />
      )}
    </Panel>
  );
}
