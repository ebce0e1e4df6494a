import { useState } from 'react';
import { formatDag } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Button, Link } from '../../../web/ui/button.tsx';
import { DescriptionList } from '../../../web/ui/description-list.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { type School, soortenVerband } from '../school.contract.ts';
import { GegevenDialog, type SoortGegeven } from './gegeven-dialog.tsx';
import { teksten } from './teksten.ts';

/** Where the school stands, who runs it and with which samenwerkingsverband; what it was before stays to be read. */
export function Schoolgegevens({
  school,
  mag,
  onReload,
}: {
  readonly school: School;
  readonly mag: boolean;
  readonly onReload: () => void;
}) {
  const t = useTekst(teksten);
  const [open, setOpen] = useState<SoortGegeven>();
  const adres = school.adressen.find(({ totEnMet }) => totEnMet === null);
  const verband = (soort: (typeof soortenVerband)[number]) =>
    school.verbanden.find((een) => een.soort === soort && een.totEnMet === null);
  const change = (soort: SoortGegeven) =>
    mag && (
      <Button
        small
        kind="subtle"
        aria-label={t('gegeven.wijzig-van', { wat: t(`gegeven.${soort}`) })}
        onClick={() => setOpen(soort)}
      >
        {t('gegeven.wijzig')}
      </Button>
    );
  return (
    <Panel title={t('gegeven.titel')}>
      <DescriptionList
        items={[
          {
            term: t('gegeven.adres'),
            value: (
              <>
                {adres ? adresRegel(adres) : t('gegeven.onbekend')}
                {adres?.telefoon && `, ${adres.telefoon}`} {change('adres')}
              </>
            ),
          },
          ...soortenVerband.map((soort) => {
            const nu = verband(soort);
            return {
              term: t(`verband.${soort}`),
              value: (
                <>
                  {nu ? [nu.naam, nu.nummer].filter(Boolean).join(', ') : t('gegeven.onbekend')}{' '}
                  {change(soort)}
                </>
              ),
            };
          }),
          school.vestigingen.length > 0 && {
            term: t('gegeven.vestigingen'),
            value: (
              <ul>
                {school.vestigingen.map(({ schoolId, naam, vestiging }) => (
                  <li key={schoolId}>
                    <Link to="/scholen/$schoolId" params={{ schoolId }}>
                      {naam}
                    </Link>{' '}
                    <span className="schoolgang-muted">{vestiging}</span>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      <Eerder school={school} />
      <GegevenDialog school={school} soort={open} onClose={() => setOpen(undefined)} onReload={onReload} />
    </Panel>
  );
}

const adresRegel = ({ straatnaam, huisnummer, postcode, plaats }: School['adressen'][number]): string =>
  [[straatnaam, huisnummer].filter(Boolean).join(' '), [postcode, plaats].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ');

function Eerder({ school }: { readonly school: School }) {
  const t = useTekst(teksten);
  const eerder = [
    ...school.adressen.map((een) => ({ id: een.schooladresId, wat: adresRegel(een), ...een })),
    ...school.verbanden.map((een) => ({ id: een.schoolverbandId, wat: een.naam, ...een })),
  ].filter(({ totEnMet }) => totEnMet !== null);
  if (eerder.length === 0) return null;
  return (
    <details>
      <summary>{t('gegeven.eerder', { n: eerder.length })}</summary>
      <ul>
        {eerder.map(({ id, wat, vanaf, totEnMet }) => (
          <li key={id}>
            {wat}{' '}
            <span className="schoolgang-muted">
              {t('contact.periode', { vanaf: formatDag(vanaf), tot: totEnMet ? formatDag(totEnMet) : '' })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
