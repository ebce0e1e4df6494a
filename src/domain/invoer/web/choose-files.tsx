import { type ChangeEvent, useId, useRef, useState } from 'react';
import type { z } from 'zod';
import { call, type ProblemError, sendFile } from '../../../web/api.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { Progress } from '../../../web/ui/waiting.tsx';
import { startUploadEndpoint, uploadBestandPath, type zGeplaatst } from '../invoer.contract.ts';
import { teksten } from './teksten.ts';
import './invoer.css';

type Bezig = { readonly naam: string; readonly done: number; readonly total: number };

const addressOf = (uploadId: string, naam: string) =>
  uploadBestandPath.replace(':uploadId', uploadId).replace(':naam', encodeURIComponent(naam));

/** Files one by one, or a whole folder; each goes up as it is and nothing is loaded yet. */
export function ChooseFiles({
  uploadId,
  onPlaced,
}: {
  readonly uploadId: string;
  readonly onPlaced: (uploadId: string) => void;
}) {
  const t = useTekst(teksten);
  const id = useId();
  const folder = useRef<HTMLInputElement | null>(null);
  const [bezig, setBezig] = useState<Bezig>();
  const [overgeslagen, setOvergeslagen] = useState<readonly string[]>([]);
  const [error, setError] = useState<ProblemError | null>(null);

  const place = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])];
    if (files.length === 0) return;
    setError(null);
    setOvergeslagen([]);
    try {
      const to = uploadId || (await call(startUploadEndpoint, {})).uploadId;
      const left: string[] = [];
      for (const [done, file] of files.entries()) {
        setBezig({ naam: file.name, done, total: files.length });
        left.push(
          ...(await sendFile<z.output<typeof zGeplaatst>>(addressOf(to, file.name), file)).overgeslagen,
        );
      }
      setOvergeslagen(left);
      onPlaced(to);
    } catch (problem) {
      setError(problem as ProblemError);
    } finally {
      setBezig(undefined);
      target.value = '';
    }
  };

  return (
    <div className="schoolgang-stack">
      <p id={`${id}-uitleg`}>{t('kies-uitleg')}</p>
      <div className="schoolgang-row">
        <div className="schoolgang-invoer__bestand">
          <label className="utrecht-form-label" htmlFor={id}>
            {t('kies')}
          </label>
          <input
            id={id}
            type="file"
            multiple
            accept=".csv,.zip"
            aria-describedby={`${id}-uitleg`}
            onChange={place}
          />
        </div>
        <div className="schoolgang-invoer__bestand">
          <label className="utrecht-form-label" htmlFor={`${id}-map`}>
            {t('kies-map')}
          </label>
          <input
            id={`${id}-map`}
            type="file"
            ref={(element) => {
              folder.current = element;
              element?.setAttribute('webkitdirectory', '');
            }}
            onChange={place}
          />
        </div>
      </div>
      {bezig && (
        <Progress label={t('plaatsen', { naam: bezig.naam })} done={bezig.done} total={bezig.total} />
      )}
      <ProblemAlert error={error} />
      {overgeslagen.length > 0 && (
        <Alert kind="warning">{t('overgeslagen', { namen: overgeslagen.join(', ') })}</Alert>
      )}
    </div>
  );
}
