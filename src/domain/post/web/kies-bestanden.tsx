import { useQueryClient } from '@tanstack/react-query';
import { type ChangeEvent, useId, useState } from 'react';
import type { z } from 'zod';
import { type ProblemError, sendFile } from '../../../web/api.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { Progress } from '../../../web/ui/waiting.tsx';
import { readKey } from '../../../web/vraag.ts';
import { listPostEndpoint, postDeurPath, type zOntvangen } from '../post.contract.ts';
import { teksten } from './teksten.ts';

type Ontvangen = z.output<typeof zOntvangen>;
type Bezig = { readonly naam: string; readonly done: number; readonly total: number };

/** Files one by one, each taken or refused on its own: of ten, nine arrive. `onPlaced` may do more with each. */
export function KiesBestanden({
  label,
  onPlaced,
}: {
  readonly label: string;
  readonly onPlaced?: (stuk: Ontvangen) => Promise<unknown>;
}) {
  const t = useTekst(teksten);
  const toast = useToast();
  const client = useQueryClient();
  const id = useId();
  const [bezig, setBezig] = useState<Bezig>();
  const [geweigerd, setGeweigerd] = useState<readonly { naam: string; error: ProblemError }[]>([]);
  const [gekend, setGekend] = useState<readonly string[]>([]);

  const place = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])];
    const niet: { naam: string; error: ProblemError }[] = [];
    const al: string[] = [];
    for (const [done, file] of files.entries()) {
      setBezig({ naam: file.name, done, total: files.length });
      try {
        const address = postDeurPath.replace(':naam', encodeURIComponent(file.name.slice(-200)));
        const stuk = await sendFile<Ontvangen>(address, file);
        if (!stuk.nieuw) al.push(file.name);
        await onPlaced?.(stuk);
      } catch (problem) {
        niet.push({ naam: file.name, error: problem as ProblemError });
      }
    }
    setBezig(undefined);
    setGeweigerd(niet);
    setGekend(al);
    target.value = '';
    const nieuw = files.length - niet.length - al.length;
    if (nieuw > 0) toast(t('geplaatst', { n: nieuw }));
    await client.invalidateQueries({ queryKey: readKey(listPostEndpoint) });
  };

  return (
    <div className="schoolgang-stack">
      <div>
        <label className="utrecht-form-label" htmlFor={id}>
          {label}
        </label>
        <p className="schoolgang-muted" id={`${id}-uitleg`}>
          {t('kies-uitleg')}
        </p>
        <input
          id={id}
          type="file"
          multiple
          accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff,.docx,.odt,.txt,.eml"
          aria-describedby={`${id}-uitleg`}
          disabled={bezig !== undefined}
          onChange={(event) => void place(event)}
        />
      </div>
      {bezig && (
        <Progress label={t('plaatsen', { naam: bezig.naam })} done={bezig.done} total={bezig.total} />
      )}
      {geweigerd.map(({ naam, error }) => (
        <div key={naam}>
          <p className="schoolgang-strong">{naam}</p>
          <ProblemAlert error={error} />
        </div>
      ))}
      {gekend.map((naam) => (
        <Alert key={naam}>
          <p>{t('al-gekend', { naam })}</p>
        </Alert>
      ))}
    </div>
  );
}
