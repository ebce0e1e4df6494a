import './regels.css';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { citeer } from '../../../regels/oordeel.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { LoadProblem } from '../../../web/ui/load-problem.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { EmptyState, Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { listRegelsEndpoint, type RegelBeschrijving } from '../oordeel.contract.ts';
import { teksten } from './teksten.ts';

/** Every rule of the law that can be asked, by act, in the order of the articles. */
export function RegelsPage() {
  const t = useTekst(teksten);
  const [zoek, setZoek] = useState('');
  const { data, error, refetch } = useRead(listRegelsEndpoint, {});
  if (error) return <LoadProblem error={error} onReload={() => void refetch()} />;
  const found = data?.regels.filter((regel) => matches(regel, zoek));
  const wetten = [...new Set(found?.map(({ grondslag }) => grondslag.wet))];
  return (
    <>
      <PageHeader title={t('titel')} />
      <p className="schoolgang-muted">{t('uitleg')}</p>
      <TextField
        id="regels-zoek"
        label={t('zoek')}
        hint={t('zoek-hint')}
        type="search"
        value={zoek}
        onChange={({ target }) => setZoek(target.value)}
      />
      <p role="status" className="schoolgang-muted schoolgang-small">
        {found && t('aantal', { n: found.length })}
      </p>
      {!data && <Skeleton lines={10} />}
      {found?.length === 0 && (
        <EmptyState title={t('geen')}>
          <p>{t('geen-uitleg')}</p>
        </EmptyState>
      )}
      <div className="schoolgang-stack" lang="nl">
        {wetten.map((wet) => (
          <Panel key={wet} title={WETTEN[wet] ?? wet}>
            <ul className="regels-lijst">
              {found
                ?.filter(({ grondslag }) => grondslag.wet === wet)
                .map(({ regel, vraag, grondslag }) => (
                  <li key={regel}>
                    <Link className="utrecht-link" to="/regels/$regel" params={{ regel }}>
                      {vraag}
                    </Link>
                    <span className="schoolgang-muted schoolgang-small">{citeer(grondslag)}</span>
                  </li>
                ))}
            </ul>
          </Panel>
        ))}
      </div>
    </>
  );
}

/** Full names, for who does not know the short ones by heart. */
const WETTEN: Readonly<Record<string, string>> = {
  Lpw: 'Leerplichtwet 1969',
  WRO: 'Wet register onderwijsdeelnemers',
  BROD: 'Besluit register onderwijsdeelnemers',
  WEB: 'Wet educatie en beroepsonderwijs',
  WPO: 'Wet op het primair onderwijs',
  AKW: 'Algemene Kinderbijslagwet',
  OM: 'Aanwijzing en richtlijn van het Openbaar Ministerie',
  MAS: 'Methodische Aanpak Schoolverzuim',
  selectielijst: 'Selectielijst gemeenten',
  'Regeling ROD': 'Regeling register onderwijsdeelnemers',
};

const matches = ({ regel, vraag, grondslag }: RegelBeschrijving, zoek: string): boolean =>
  zoek
    .toLowerCase()
    .split(/\s+/)
    .every((woord) => `${regel} ${vraag} ${citeer(grondslag)}`.toLowerCase().includes(woord));
