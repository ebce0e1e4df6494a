import { useState } from 'react';
import { bodyOf, useFormulier } from '../../../web/formulier.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DialogFoot } from '../../../web/ui/dialog-foot.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import { readBriefEndpoint } from '../brief.contract.ts';
import { lakEndpoint, readStukEndpoint } from '../lakken.contract.ts';
import { teksten } from './teksten.ts';

const schema = bodyOf(lakEndpoint).pick({ reden: true });

/** Which words go, one line each, with the letter beside it in which they are marked. */
export function LakDialog({
  briefStukId,
  onClose,
}: {
  readonly briefStukId: string;
  readonly onClose: () => void;
}) {
  const t = useTekst(teksten);
  const toast = useToast();
  const [regels, setRegels] = useState('');
  const [tried, setTried] = useState(false);
  const { data, error } = useRead(readStukEndpoint, { briefStukId });
  const act = useAct(lakEndpoint, {
    refreshes: [readBriefEndpoint],
    onSuccess: () => {
      toast(t('lak.gedaan'));
      onClose();
    },
  });
  const f = useFormulier({ schema, start: { reden: '' }, error: act.error });
  const weg = regels
    .split('\n')
    .map((regel) => regel.trim())
    .filter((regel) => regel.length > 1);
  return (
    <Dialog open wide title={t('lak.titel')} onClose={onClose}>
      <form
        className="schoolgang-form"
        noValidate
        onSubmit={(event) => {
          setTried(true);
          void f.submit(({ reden }) => {
            if (weg.length > 0) act.mutate({ briefStukId, weg, reden });
          })(event);
        }}
      >
        <FormErrors errors={f.errors} submitCount={f.submitCount} />
        <ProblemAlert error={act.error ?? error} />
        <p>{t('lak.uitleg')}</p>
        <TextArea
          id="lak-weg"
          label={t('lak.weg')}
          hint={t('lak.weg-hint')}
          rows={4}
          value={regels}
          {...(tried && weg.length === 0 && { fout: t('lak.weg-nodig') })}
          onChange={({ target }) => setRegels(target.value)}
        />
        <TextField label={t('lak.reden')} {...f.veld('reden')} />
        {/* A long letter scrolls within its box, by keyboard too. */}
        <div className="brief-lak" role="region" aria-label={t('lak.brief')} tabIndex={0}>
          {data ? <Gemerkt tekst={data.tekst} weg={weg} /> : !error && <Skeleton lines={6} />}
        </div>
        <DialogFoot busy={act.isPending} onClose={onClose}>
          {t('lak.doe')}
        </DialogFoot>
      </form>
    </Dialog>
  );
}

function Gemerkt({ tekst, weg }: { readonly tekst: string; readonly weg: readonly string[] }) {
  return (
    <p className="brief-blad__tekst">
      {cut(tekst, weg).map(({ begin, woorden, gaat }) =>
        gaat ? <mark key={begin}>{woorden}</mark> : <span key={begin}>{woorden}</span>,
      )}
    </p>
  );
}

type Deel = { readonly begin: number; readonly woorden: string; readonly gaat: boolean };

/** The text in pieces that stay and pieces that go, the longest first as the act does. */
function cut(tekst: string, weg: readonly string[]): Deel[] {
  return weg
    .toSorted((a, b) => b.length - a.length)
    .reduce<Deel[]>(
      (delen, woorden) =>
        delen.flatMap((deel) => {
          if (deel.gaat) return [deel];
          let { begin } = deel;
          return deel.woorden.split(woorden).flatMap((rest, index) => {
            const found: Deel[] = [];
            if (index > 0) {
              found.push({ begin, woorden, gaat: true });
              begin += woorden.length;
            }
            if (rest !== '') found.push({ begin, woorden: rest, gaat: false });
            begin += rest.length;
            return found;
          });
        }),
      [{ begin: 0, woorden: tekst, gaat: false }],
    );
}
