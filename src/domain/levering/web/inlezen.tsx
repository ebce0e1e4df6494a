import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ChangeEvent, useRef, useState } from 'react';
import type { z } from 'zod';
import { type ProblemError, sendFile } from '../../../web/api.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Button } from '../../../web/ui/button.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { readKey } from '../../../web/vraag.ts';
import { leveringBestandPath, listLeveringenEndpoint, type zOntvangen } from '../levering.contract.ts';
import { teksten } from './teksten.ts';

/** Chooses a file and hands it over; the difference opens when it is there. A large file is read in the background. */
export function Inlezen({
  onError,
  onBusy,
  onFollow,
}: {
  readonly onError: (error: ProblemError | null) => void;
  readonly onBusy: (busy: boolean) => void;
  readonly onFollow: (ontvangstId: string) => void;
}) {
  const t = useTekst(teksten);
  const toast = useToast();
  const navigate = useNavigate();
  const client = useQueryClient();
  const field = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const work = (now: boolean) => {
    setBusy(now);
    onBusy(now);
  };
  const send = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (!file) return;
    onError(null);
    work(true);
    try {
      const path = leveringBestandPath.replace(':naam', encodeURIComponent(file.name));
      const { leveringId, bestond, ontvangstId } = await sendFile<z.output<typeof zOntvangen>>(path, file);
      if (ontvangstId) onFollow(ontvangstId);
      if (!leveringId) return;
      if (bestond) toast(t('bestond'));
      await client.invalidateQueries({ queryKey: readKey(listLeveringenEndpoint) });
      void navigate({ to: '/leveringen/$leveringId', params: { leveringId }, search: {} });
    } catch (problem) {
      onError(problem as ProblemError);
    } finally {
      work(false);
      target.value = '';
    }
  };
  return (
    <>
      <input ref={field} type="file" accept=".csv,.txt" hidden aria-label={t('inlezen')} onChange={send} />
      <Button kind="primary" busy={busy} onClick={() => field.current?.click()}>
        {t('inlezen')}
      </Button>
    </>
  );
}
