import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { rollenPartner, soortenPartner } from '../../../regels/mas/partners.ts';
import { formatDatum, formatGetal } from '../../../web/datum.ts';
import { withoutUndefined } from '../../../web/search.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { Checkbox } from '../../../web/ui/choice.tsx';
import { DataTable } from '../../../web/ui/data-table.tsx';
import type { Kolom } from '../../../web/ui/kolom.ts';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { SearchFilters } from '../../../web/ui/search-filters.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { EmptyState } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { useFilters } from '../../../web/weergave.ts';
import { listPartnersEndpoint, type PartnerRegel } from '../partner.contract.ts';
import { PartnerDialog } from './partner-dialog.tsx';
import { teksten } from './teksten.ts';

const LIMIET = 50;
const FILTERS = ['zoek', 'soort', 'rol', 'gemeente'] as const;

/** The directory: whom to ask, where it arrives safely, and how long an answer may take. */
export function PartnersPage() {
  const t = useTekst(teksten);
  const term = useTermen();
  const mag = useMay('partner.beheren');
  const search = useSearch({ from: '/partners' });
  const navigate = useNavigate({ from: '/partners' });
  const [adding, setAdding] = useState(false);
  const open = useCallback(
    (filters: Record<string, string>) => void navigate({ search: filters, replace: true }),
    [navigate],
  );
  const ready = useFilters('partners', search, open);
  const vanaf = Number(search.vanaf ?? 0) || 0;
  const soort = soortenPartner.find((een) => een === search.soort);
  const rol = rollenPartner.find((een) => een === search.rol);
  const { zoek, gemeente } = search;
  const { data, error, isFetching, refetch } = useRead(
    listPartnersEndpoint,
    {
      ...(zoek && { zoek }),
      ...(soort && { soort }),
      ...(rol && { rol }),
      ...(gemeente && { gemeente }),
      gestopt: search.gestopt === 'true' ? 'true' : 'false',
      limiet: LIMIET,
      vanaf,
    },
    { enabled: ready },
  );
  const filter = (change: Partial<typeof search>) =>
    open(withoutUndefined({ ...search, ...change, vanaf: undefined }));
  const labels = {
    zoek: zoek && `"${zoek}"`,
    soort: soort && term('partner', soort),
    rol: rol && term('partnerrol', rol),
    gemeente: data?.gemeenten.find(({ gemeentecode }) => gemeentecode === gemeente)?.naam ?? gemeente,
  };
  return (
    <>
      <PageHeader
        title={t('partners.titel')}
        action={
          mag && (
            <Button kind="primary" onClick={() => setAdding(true)}>
              {t('partners.nieuw')}
            </Button>
          )
        }
      />
      <p className="schoolgang-muted">{t('partners.uitleg')}</p>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      <DataTable
        lijst="partners"
        titel={t('partners.titel')}
        kolommen={useKolommen()}
        rijen={data?.partners}
        sleutel={({ partnerId }) => partnerId}
        loading={isFetching || !ready}
        totaal={data?.totaal}
        vanaf={vanaf}
        limiet={LIMIET}
        onVanaf={(next) =>
          void navigate({ search: { ...search, vanaf: next > 0 ? String(next) : undefined } })
        }
        leeg={
          <EmptyState title={t('partners.leeg')}>
            <p>{t('partners.leeg-uitleg')}</p>
          </EmptyState>
        }
        filters={<Filters search={search} gemeenten={data?.gemeenten ?? []} onFilter={filter} />}
        chips={FILTERS.flatMap((id) => {
          const label = labels[id];
          return label ? [{ id, label, onRemove: () => filter({ [id]: undefined }) }] : [];
        })}
      />
      {adding && <PartnerDialog gemeenten={data?.gemeenten ?? []} onClose={() => setAdding(false)} />}
    </>
  );
}

type Search = Partial<Record<'zoek' | 'soort' | 'rol' | 'gemeente' | 'gestopt', string | undefined>>;

function Filters({
  search,
  gemeenten,
  onFilter,
}: {
  readonly search: Search;
  readonly gemeenten: readonly { readonly gemeentecode: string; readonly naam: string }[];
  readonly onFilter: (change: Search) => void;
}) {
  const t = useTekst(teksten);
  const term = useTermen();
  return (
    <SearchFilters
      search={search}
      zoekLabel={t('filter.zoek')}
      keuzes={[
        {
          naam: 'soort',
          label: t('filter.soort'),
          options: soortenPartner
            .map((value) => ({ value, label: term('partner', value) }))
            .toSorted((a, b) => a.label.localeCompare(b.label)),
        },
        {
          naam: 'rol',
          label: t('filter.rol'),
          options: rollenPartner.map((value) => ({ value, label: term('partnerrol', value) })),
        },
        {
          naam: 'gemeente',
          label: t('filter.gemeente'),
          options: gemeenten.map(({ gemeentecode, naam }) => ({ value: gemeentecode, label: naam })),
        },
      ]}
      onFilter={(naam, waarde) => onFilter({ [naam]: waarde })}
    >
      <div className="schoolgang-filterbar__check">
        <Checkbox
          id="filter-gestopt"
          label={t('filter.gestopt')}
          checked={search.gestopt === 'true'}
          onChange={(event) => onFilter({ gestopt: event.target.checked ? 'true' : undefined })}
        />
      </div>
    </SearchFilters>
  );
}

function useKolommen(): readonly Kolom<PartnerRegel>[] {
  const t = useTekst(teksten);
  const term = useTermen();
  return [
    {
      id: 'naam',
      kop: t('partner.partner'),
      vast: true,
      cel: ({ partnerId, naam, totEnMet }) => (
        <>
          <Link to="/partners/$partnerId" params={{ partnerId }}>
            {naam}
          </Link>{' '}
          {totEnMet && <StatusChip text={t('partner.gestopt', { dag: formatDatum(totEnMet) })} />}
        </>
      ),
    },
    { id: 'soort', kop: t('partner.soort'), cel: ({ soort }) => term('partner', soort) },
    {
      id: 'rollen',
      kop: t('partner.rollen'),
      cel: ({ rollen }) => rollen.map((rol) => term('partnerrol', rol)).join(' · '),
    },
    {
      id: 'gemeenten',
      kop: t('partner.gemeenten'),
      cel: ({ gemeenten }) => gemeenten.map(({ naam }) => naam).join(', ') || t('partner.alle-gemeenten'),
    },
    {
      id: 'adres',
      kop: t('partner.adres'),
      cel: ({ kanaal, adres }) => (
        <>
          {adres} <span className="schoolgang-muted">{term('partnerkanaal', kanaal)}</span>
        </>
      ),
    },
    {
      id: 'termijn',
      kop: t('partner.termijn'),
      cel: ({ antwoordtermijnDagen: n }) =>
        n === null ? t('partner.termijn-standaard') : t('partner.dagen', { n }),
    },
    {
      id: 'contacten',
      kop: t('partner.contacten'),
      getal: true,
      verborgen: true,
      cel: ({ contacten }) => formatGetal(contacten),
    },
  ];
}
