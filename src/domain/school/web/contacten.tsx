import './school.css';
import { useState } from 'react';
import { formatDag } from '../../../web/datum.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Button } from '../../../web/ui/button.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { type Contacttaak, contacttaken, type School, type Schoolcontact } from '../school.contract.ts';
import { Bereikbaar } from './bereikbaar.tsx';
import { ContactDialog, type Wijziging } from './contact-dialog.tsx';
import { teksten } from './teksten.ts';

/** Whom to call about what, since when, and who it was before. */
export function Contacten({
  school,
  mag,
  onReload,
}: {
  readonly school: School;
  readonly mag: boolean;
  readonly onReload: () => void;
}) {
  const t = useTekst(teksten);
  const [wijziging, setWijziging] = useState<Wijziging>();
  const { vandaag } = useSessie();
  return (
    <Panel title={t('contact.titel')}>
      <div className="school-taken">
        {contacttaken.map((taak) => {
          const alle = school.contacten.filter((een) => een.taak === taak);
          const nu = alle.find(
            ({ vanaf, totEnMet }) => vanaf <= vandaag && (totEnMet === null || totEnMet >= vandaag),
          );
          return (
            <section key={taak} aria-labelledby={`taak-${taak}`}>
              <h3 className="utrecht-heading-3" id={`taak-${taak}`}>
                {t(`taak.${taak}`)}
              </h3>
              <p className="schoolgang-muted schoolgang-small">{t(`taak-gebruik.${taak}`)}</p>
              {nu ? <Huidig contact={nu} /> : <StatusChip tone="attention" text={t('contact.niemand')} />}
              {mag && (
                <div className="schoolgang-row">
                  <Button
                    small
                    aria-label={t('contact.van', {
                      doe: t(nu ? 'contact.vervangen' : 'contact.toevoegen'),
                      taak: t(`taak.${taak}`),
                    })}
                    onClick={() => setWijziging({ soort: 'vervangen', taak, nu: lopend(alle) })}
                  >
                    {t(nu ? 'contact.vervangen' : 'contact.toevoegen')}
                  </Button>
                  {nu && (
                    <Button
                      small
                      kind="subtle"
                      aria-label={t('contact.van', { doe: t('contact.verbeteren'), taak: t(`taak.${taak}`) })}
                      onClick={() => setWijziging({ soort: 'verbeteren', taak, nu })}
                    >
                      {t('contact.verbeteren')}
                    </Button>
                  )}
                </div>
              )}
              <Eerder taak={taak} contacten={alle.filter((een) => een !== nu)} />
            </section>
          );
        })}
      </div>
      <ContactDialog
        schoolId={school.schoolId}
        wijziging={wijziging}
        onClose={() => setWijziging(undefined)}
        onReload={onReload}
      />
    </Panel>
  );
}

/** Who holds the task without an end: the one a new contact follows, also when it only begins later. */
const lopend = (alle: readonly Schoolcontact[]) => alle.find(({ totEnMet }) => totEnMet === null);

function Huidig({ contact }: { readonly contact: Schoolcontact }) {
  const t = useTekst(teksten);
  return (
    <div>
      <p>
        <strong>{contact.naam}</strong>
        {contact.functie && <span className="schoolgang-muted">, {contact.functie}</span>}
      </p>
      <Bereikbaar {...contact} />
      <p className="schoolgang-muted schoolgang-small">
        {t('contact.sinds', { dag: formatDag(contact.vanaf) })}
        {contact.totEnMet && ` ${t('contact.tot', { dag: formatDag(contact.totEnMet) })}`}
      </p>
    </div>
  );
}

function Eerder({
  taak,
  contacten,
}: {
  readonly taak: Contacttaak;
  readonly contacten: readonly Schoolcontact[];
}) {
  const t = useTekst(teksten);
  if (contacten.length === 0) return null;
  return (
    <details>
      <summary>{t('contact.eerder', { n: contacten.length, taak: t(`taak.${taak}`) })}</summary>
      <ul>
        {contacten.map(({ schoolcontactId, naam, vanaf, totEnMet }) => (
          <li key={schoolcontactId}>
            {naam}{' '}
            <span className="schoolgang-muted">
              {t('contact.periode', {
                vanaf: formatDag(vanaf),
                tot: totEnMet ? formatDag(totEnMet) : t('contact.nog'),
              })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
