import { useQueryClient } from '@tanstack/react-query';
import { type ChangeEvent, useRef, useState } from 'react';
import type { z } from 'zod';
import { ProblemError, sendFile } from '../../../web/api.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { leveringBestandPath, type zGeleverd } from '../verzuimregister.contract.ts';
import { teksten } from './teksten.ts';

/** A file with reports instead of a connection. */
export function InlezenKnop() {
  const t = useTekst(teksten);
  const toast = useToast();
  const client = useQueryClient();
  const field = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ProblemError | null>(null);
  const send = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    target.value = '';
    if (!file) return;
    setBusy(true);
    setError(null);
    try {
      const path = leveringBestandPath.replace(':naam', encodeURIComponent(file.name));
      const { nieuw, gewijzigd, ingetrokken, fout } = await sendFile<z.output<typeof zGeleverd>>(path, file);
      toast(t('inlezen-klaar', { nieuw, gewijzigd, ingetrokken, fout }));
      await client.invalidateQueries();
    } catch (failed) {
      if (!(failed instanceof ProblemError)) throw failed;
      setError(failed);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="schoolgang-acts">
      <ProblemAlert error={error} />
      <input
        ref={field}
        type="file"
        accept=".json,.csv"
        hidden
        aria-label={t('inlezen')}
        onChange={(event) => void send(event)}
      />
      <Button busy={busy} onClick={() => field.current?.click()}>
        {t('inlezen')}
      </Button>
    </div>
  );
}
