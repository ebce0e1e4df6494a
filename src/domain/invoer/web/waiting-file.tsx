import { useId } from 'react';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { ScrollFrame } from '../../../web/ui/scroll-frame.tsx';
import { Select } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { useAct } from '../../../web/vraag.ts';
import { readUploadEndpoint, renameKolomEndpoint } from '../invoer.contract.ts';
import { teksten } from './teksten.ts';

type Bestand = ResponseOf<typeof readUploadEndpoint>['bestanden'][number];

/** One file that waits: what is wrong with it, its unknown columns with a place to map them, and its first rows. */
export function WaitingFile({ uploadId, bestand }: { readonly uploadId: string; readonly bestand: Bestand }) {
  const t = useTekst(teksten);
  const toast = useToast();
  const rename = useAct(renameKolomEndpoint, {
    refreshes: [readUploadEndpoint],
    onSuccess: () => toast(t('gekoppeld')),
  });
  const unknown = bestand.kolommen.filter(({ bekend }) => !bekend);
  const id = useId();
  return (
    <Panel title={bestand.bestand}>
      <div className="schoolgang-stack">
        {bestand.probleem && <Alert kind="error">{bestand.probleem}</Alert>}
        <ProblemAlert error={rename.error} />
        {bestand.kolommen.length > 0 && unknown.length === 0 && <p>{t('alle-bekend')}</p>}
        {unknown.length > 0 && (
          <>
            <p>{t('onbekend')}</p>
            <div className="schoolgang-filterbar">
              {unknown.map(({ naam }) => (
                <Select
                  key={naam}
                  id={`${id}-${naam}`}
                  label={t('koppel-kolom', { naam })}
                  empty={t('apart-bewaren')}
                  value=""
                  onChange={(event) =>
                    rename.mutate({ uploadId, bestand: bestand.bestand, van: naam, naar: event.target.value })
                  }
                  options={bestand.ontbrekend.map((value) => ({ value, label: value }))}
                />
              ))}
            </div>
          </>
        )}
        {bestand.voorbeeld.length > 0 && <Preview bestand={bestand} />}
      </div>
    </Panel>
  );
}

function Preview({ bestand }: { readonly bestand: Bestand }) {
  const t = useTekst(teksten);
  return (
    <details>
      <summary>{t('voorbeeld-toon')}</summary>
      <ScrollFrame label={t('voorbeeld', { naam: bestand.bestand })}>
        <table className="utrecht-table schoolgang-table--plain">
          <thead>
            <tr>
              {bestand.kolommen.map(({ naam }) => (
                <th key={naam} scope="col">
                  {naam}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bestand.voorbeeld.map((cellen, rij) => (
              <tr key={`rij-${rij + 1}`}>
                {cellen.slice(0, bestand.kolommen.length).map((cel, at) => (
                  <td key={bestand.kolommen[at]?.naam ?? at}>{cel}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </details>
  );
}
