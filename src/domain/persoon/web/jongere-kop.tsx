import { dagVan, formatDag, formatDatum, formatDuur } from '../../../web/datum.ts';
import { useMay, useSessie } from '../../../web/sessie.tsx';
import { Button, ButtonLink, Link } from '../../../web/ui/button.tsx';
import { DescriptionList } from '../../../web/ui/description-list.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { PlichtChip } from '../../../web/ui/plicht-chip.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { BsnVeld } from './bsn-veld.tsx';
import type { Jongere } from './jongere.ts';
import { PlichtOpDag } from './plicht-op-dag.tsx';
import { useTeksten } from './teksten.ts';

/** Who it is in one look: duty with its reason, flags, school, home, authority, and what goes on. */
export function JongereKop({
  jongere,
  onNotitie,
}: {
  readonly jongere: Jongere;
  readonly onNotitie: (() => void) | undefined;
}) {
  const t = useTeksten();
  const maySchrijven = useMay('notitie.schrijven');
  const mayMelden = useMay('melding.doen');
  const { jongereId, naam, leeftijd, geboortedatum, plicht } = jongere;
  return (
    <>
      <PageHeader
        title={naam}
        tabTitle={t('dossier')}
        back={<Link to="/jongeren">{t('dossier.terug')}</Link>}
        meta={
          <>
            <span>
              {t('dossier.leeftijd', { n: leeftijd })},{' '}
              {t('dossier.geboren', { dag: formatDatum(geboortedatum) })}
            </span>
            <PlichtChip plicht={plicht}>
              <PlichtOpDag jongereId={jongereId} />
            </PlichtChip>
            <Bijzonderheden jongere={jongere} />
          </>
        }
        action={
          <>
            {mayMelden && (
              <ButtonLink to="/meldingen/nieuw" search={{ jongereId }}>
                {t('dossier.melding')}
              </ButtonLink>
            )}
            {maySchrijven && onNotitie && (
              <Button kind="primary" onClick={onNotitie}>
                {t('dossier.notitie')}
              </Button>
            )}
          </>
        }
      />
      <Feiten jongere={jongere} />
    </>
  );
}

function Bijzonderheden({ jongere: { bijzonderheden } }: { readonly jongere: Jongere }) {
  const t = useTeksten();
  return bijzonderheden.map(({ soort, toelichting, vanaf }) => (
    <StatusChip
      key={`${soort}-${vanaf}`}
      tone={soort === 'tolk' ? 'attention' : 'danger'}
      text={t(`bijzonder.${soort}`)}
    >
      {toelichting && <p>{toelichting}</p>}
      <p>{t('bijzonder.sinds', { dag: formatDatum(vanaf) })}</p>
      {soort === 'geheim-adres' && <p>{t('bijzonder.geheim-uitleg')}</p>}
    </StatusChip>
  ));
}

function Feiten({ jongere }: { readonly jongere: Jongere }) {
  const t = useTeksten();
  const { vandaag } = useSessie();
  const { bsn, onderwijsnummer, geslacht, startkwalificatieOp } = jongere;
  const { lopendeZaken, openMeldingen, laatsteContact } = jongere;
  return (
    <div className="dossier-feiten">
      <DescriptionList
        compact
        items={[
          { term: t('dossier.school'), value: <SchoolNu jongere={jongere} vandaag={vandaag} /> },
          { term: t('dossier.adres'), value: <Adres jongere={jongere} /> },
          jongere.adres?.gemeente ? { term: t('dossier.gemeente'), value: jongere.adres.gemeente } : false,
          { term: t('dossier.gezag'), value: <Gezag jongere={jongere} /> },
        ]}
      />
      <DescriptionList
        compact
        items={[
          { term: t('dossier.zaken'), value: <span className="schoolgang-strong">{lopendeZaken}</span> },
          { term: t('dossier.meldingen'), value: <span className="schoolgang-strong">{openMeldingen}</span> },
          {
            term: t('dossier.contact'),
            value: laatsteContact
              ? `${formatDatum(dagVan(laatsteContact))} (${formatDuur(dagVan(laatsteContact), vandaag)})`
              : t('dossier.geen-contact'),
          },
          { term: t('dossier.bsn'), value: <BsnVeld bsn={bsn} /> },
          onderwijsnummer && { term: t('dossier.onderwijsnummer'), value: onderwijsnummer },
          geslacht && { term: t('dossier.geslacht'), value: t(`geslacht.${geslacht}`) },
          startkwalificatieOp && {
            term: t('dossier.startkwalificatie'),
            value: formatDag(startkwalificatieOp),
          },
        ]}
      />
    </div>
  );
}

function SchoolNu({
  jongere: { inschrijvingen },
  vandaag,
}: {
  readonly jongere: Jongere;
  readonly vandaag: string;
}) {
  const t = useTeksten();
  const nu = inschrijvingen.filter(
    ({ vanaf, totEnMet }) => vanaf <= vandaag && (totEnMet ?? vandaag) >= vandaag,
  );
  if (nu.length === 0) return t('dossier.geen-school');
  return nu.map(({ inschrijvingId, schoolnaam, onderwijssoort }) => (
    <span className="dossier-regel" key={inschrijvingId}>
      {[schoolnaam ?? t('inschrijvingen.onbekend'), onderwijssoort].filter(Boolean).join(' · ')}
    </span>
  ));
}

/** A secret address stays secret: the words instead of it, whatever the server sent. */
function Adres({ jongere: { adres, bijzonderheden } }: { readonly jongere: Jongere }) {
  const t = useTeksten();
  if (adres?.geheim || bijzonderheden.some(({ soort }) => soort === 'geheim-adres')) {
    return <strong>{t('dossier.geheim')}</strong>;
  }
  if (!adres) return t('dossier.geen-adres');
  const { straat, postcode, woonplaats, tot, redenUitschrijving } = adres;
  const place = [postcode, woonplaats].filter(Boolean).join(' ');
  return (
    <>
      {[straat, place].filter(Boolean).join(', ') || t('dossier.geen-adres')}
      {tot && (
        <span className="dossier-regel schoolgang-muted">
          {[t('dossier.adres-tot', { dag: formatDag(tot) }), redenUitschrijving].filter(Boolean).join(': ')}
        </span>
      )}
    </>
  );
}

function Gezag({ jongere: { betrokkenen } }: { readonly jongere: Jongere }) {
  const t = useTeksten();
  const met = betrokkenen.filter(({ gezag }) => gezag === 'ja');
  if (met.length === 0) return t('dossier.gezag-onbekend');
  return met.map(({ betrokkeneId, naam, rol, telefoon }) => (
    <span className="dossier-regel" key={betrokkeneId}>
      {naam} <span className="schoolgang-muted">({rol})</span>
      {telefoon && (
        <>
          {' '}
          <a className="utrecht-link" href={`tel:${telefoon.replaceAll(/[^+\d]/g, '')}`}>
            {telefoon}
          </a>
        </>
      )}
    </span>
  ));
}
