import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { formatGetal } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Alert } from '../../../web/ui/alert.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { readKey, useRead } from '../../../web/vraag.ts';
import {
  type Leveringontvangst,
  listLeveringenEndpoint,
  listOntvangstenEndpoint,
} from '../levering.contract.ts';
import { teksten } from './teksten.ts';

const POLL_MS = 1000;

/**
 * The large files that are being read, and which of them came to nothing. The one that was just handed over opens by itself
 * when it is there; leaving the page stops nothing.
 */
export function Ontvangsten({ volg }: { readonly volg: string | null }) {
  const t = useTekst(teksten);
  const toast = useToast();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { data, refetch } = useRead(listOntvangstenEndpoint, {});
  const ontvangsten = data?.ontvangsten ?? [];
  const bezig = ontvangsten.filter(({ status }) => status === 'bezig');
  const wacht = bezig.length > 0;
  useEffect(() => {
    if (volg) void refetch();
  }, [volg, refetch]);
  useEffect(() => {
    if (!wacht) return undefined;
    const timer = setInterval(() => void refetch(), POLL_MS);
    return () => clearInterval(timer);
  }, [wacht, refetch]);

  const klaar = ontvangsten.filter(({ status }) => status === 'klaar').length;
  const eerder = useRef(klaar);
  useEffect(() => {
    if (klaar > eerder.current) void client.invalidateQueries({ queryKey: readKey(listLeveringenEndpoint) });
    eerder.current = klaar;
  }, [klaar, client]);
  const gevolgd = ontvangsten.find(({ ontvangstId }) => ontvangstId === volg);
  useEffect(() => {
    if (gevolgd?.status !== 'klaar' || !gevolgd.leveringId) return;
    if (gevolgd.bestond) toast(t('bestond'));
    void navigate({
      to: '/leveringen/$leveringId',
      params: { leveringId: gevolgd.leveringId },
      search: {},
    });
  }, [gevolgd, navigate, toast, t]);

  return (
    <>
      {bezig.map((ontvangst) => (
        <Voortgang key={ontvangst.ontvangstId} ontvangst={ontvangst} />
      ))}
      {ontvangsten
        .filter(({ status }) => status === 'geweigerd' || status === 'mislukt')
        .map(({ ontvangstId, bestandsnaam, reden }) => (
          <Alert key={ontvangstId} kind="error" title={t('ontvangst.niet', { bestand: bestandsnaam })}>
            {reden}
          </Alert>
        ))}
    </>
  );
}

function Voortgang({ ontvangst }: { readonly ontvangst: Leveringontvangst }) {
  const t = useTekst(teksten);
  const { bestandsnaam, fase, gelezen } = ontvangst;
  return (
    <Panel title={t('ontvangst.bezig', { bestand: bestandsnaam })}>
      <div className="schoolgang-stack" role="status">
        <progress aria-label={t('ontvangst.voortgang')} />
        <p>
          {t(`fase.${fase}`)}
          {gelezen > 0 &&
            ` · ${t('ontvangst.regels', { n: gelezen }).replace(String(gelezen), formatGetal(gelezen))}`}
        </p>
        <p className="schoolgang-muted">{t('ontvangst.uitleg')}</p>
      </div>
    </Panel>
  );
}
