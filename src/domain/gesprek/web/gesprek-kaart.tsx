import { dagVan, formatDatum } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { Link } from '../../../web/ui/button.tsx';
import { DescriptionList } from '../../../web/ui/description-list.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import type { Gesprek } from '../gesprek.contract.ts';
import { teksten } from './teksten.ts';

/** One conversation: at the left what was said, at the right what came of it. */
export function GesprekKaart({ gesprek }: { readonly gesprek: Gesprek }) {
  const t = useTekst(teksten);
  const term = useTermen();
  const { brief, school } = gesprek;
  return (
    <div className="schoolgang-columns-2">
      <Panel title={t('verslag.titel')}>
        <DescriptionList
          items={[
            { term: t('wie.aanwezig'), value: gesprek.aanwezig.map(({ naam }) => naam).join(', ') },
            {
              term: t('verslag.feiten'),
              value: <span className="schoolgang-preserve">{gesprek.verslag}</span>,
            },
            {
              term: t('stem.jongere'),
              value: (
                <span className="schoolgang-preserve">
                  {gesprek.stemJongere ?? t('kaart.geen-stem', { reden: gesprek.geenStem ?? '' })}
                </span>
              ),
            },
            gesprek.stemOuders && { term: t('stem.ouders'), value: gesprek.stemOuders },
            gesprek.oorzaken.length > 0 && {
              term: t('oorzaken.titel'),
              value: gesprek.oorzaken.map((een) => term('oorzaak', een)).join(', '),
            },
          ]}
        />
      </Panel>
      <div>
        <Panel title={t('kaart.gevolg')}>
          <DescriptionList
            items={[
              {
                term: t('uitkomst.taken', { n: gesprek.afspraken.length }),
                value:
                  gesprek.afspraken.length === 0 ? (
                    t('kaart.geen-afspraken')
                  ) : (
                    <Lijst regels={gesprek.afspraken} />
                  ),
              },
              { term: t('afspraken.volgende'), value: formatDatum(gesprek.volgendeOp) },
              {
                term: t('uitkomst.brief'),
                value: brief ? (
                  <>
                    <Link to="/brieven/$briefId" params={{ briefId: brief.briefId }}>
                      {t('kaart.brief', { nummer: brief.nummer })}
                    </Link>{' '}
                    <StatusChip
                      tone={brief.status === 'verzonden' ? 'ok' : 'attention'}
                      text={t(`brief.${brief.status}`)}
                    />
                  </>
                ) : (
                  t('kaart.geen-brief')
                ),
              },
              {
                term: t('uitkomst.school'),
                value: !school ? (
                  t('uitkomst.geen-school')
                ) : school.afspraken.length === 0 ? (
                  t('kaart.niets-school', { school: school.schoolnaam })
                ) : (
                  <>
                    {t('uitkomst.school-leest', { school: school.schoolnaam })}
                    <Lijst regels={school.afspraken} />
                    <span className="schoolgang-muted">
                      {school.gelezenOp
                        ? t('kaart.gelezen', { dag: formatDatum(dagVan(school.gelezenOp)) })
                        : t('kaart.ongelezen')}
                    </span>
                  </>
                ),
              },
            ]}
          />
        </Panel>
      </div>
    </div>
  );
}

function Lijst({
  regels,
}: {
  readonly regels: readonly { readonly wat: string; readonly wie: string; readonly uiterlijk: string }[];
}) {
  return (
    <ul className="utrecht-unordered-list">
      {regels.map(({ wat, wie, uiterlijk }, index) => (
        <li key={index}>
          {wie}: {wat} ({formatDatum(uiterlijk)})
        </li>
      ))}
    </ul>
  );
}
