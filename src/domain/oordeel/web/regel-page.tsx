import './regels.css';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { citeer } from '../../../regels/oordeel.ts';
import type { ProblemError } from '../../../web/api.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { LoadProblem } from '../../../web/ui/load-problem.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import { askRegelEndpoint, type RegelBeschrijving, readRegelEndpoint } from '../oordeel.contract.ts';
import { feitVan, type Getypt, leesFeiten, schrijfFeit } from './feit-veld.ts';
import { OordeelAntwoord } from './oordeel-antwoord.tsx';
import { type FeitFout, RegelForm } from './regel-form.tsx';
import { RegelVoorbeelden } from './regel-voorbeelden.tsx';
import { teksten } from './teksten.ts';

/** One rule: ask it with facts of your own, and read what follows and why. The facts stay in this window. */
export function RegelPage() {
  const t = useTekst(teksten);
  const { regel } = useParams({ strict: false });
  const { data, error, refetch } = useRead(readRegelEndpoint, { regel: regel ?? '' }, { keep: false });
  if (error) return <LoadProblem error={error} onReload={() => void refetch()} />;
  if (!data) {
    return (
      <>
        <PageHeader title={t('titel')} />
        <Skeleton lines={8} />
      </>
    );
  }
  return <Vraag key={data.regel} regel={data} />;
}

function Vraag({ regel }: { readonly regel: RegelBeschrijving }) {
  const t = useTekst(teksten);
  const { vandaag } = useSessie();
  const { op = vandaag } = useSearch({ strict: false });
  const navigate = useNavigate();
  const [getypt, setGetypt] = useState<Getypt>({});
  const [fout, setFout] = useState<FeitFout>();
  const [tries, setTries] = useState(0);
  const [gevraagd, setGevraagd] = useState<{ readonly op: string; readonly getypt: Getypt }>();
  const ask = useAct(askRegelEndpoint, {
    onSuccess: () => document.getElementById('regels-antwoord')?.scrollIntoView({ block: 'nearest' }),
  });
  const setOp = (dag: string) => void navigate({ to: '.', search: { op: dag || undefined }, replace: true });
  const submit = () => {
    const gelezen = leesFeiten(regel.feiten, getypt);
    if (!gelezen.goed) {
      const { feit, rij } = gelezen;
      setFout({ feit, uitleg: rij === undefined ? t('fout.getal') : t('fout.rij', { n: String(rij) }) });
      setTries(tries + 1);
      return;
    }
    setFout(undefined);
    setGevraagd({ op, getypt });
    ask.mutate({ regel: regel.regel, op, feiten: gelezen.feiten });
  };
  const refused = refusedFact(regel, ask.error);
  return (
    <>
      <PageHeader
        title={regel.vraag}
        back={
          <Link className="utrecht-link" to="/regels">
            {t('terug')}
          </Link>
        }
        meta={
          <>
            <span lang="nl">{citeer(regel.grondslag)}</span>
            <code className="schoolgang-muted">{regel.regel}</code>
          </>
        }
      />
      <p className="schoolgang-muted">{t('voorbehoud')}</p>
      <div className="schoolgang-columns-2 regels-vraag">
        <RegelForm
          regel={regel}
          op={op}
          getypt={getypt}
          fout={fout ?? refused}
          tries={tries + (ask.isError ? ask.submittedAt : 0)}
          error={ask.error}
          busy={ask.isPending}
          onOp={setOp}
          onChange={(naam, text) => setGetypt({ ...getypt, [naam]: text })}
          onSubmit={submit}
        />
        <OordeelAntwoord
          oordeel={ask.data}
          regel={regel}
          changed={gevraagd?.op !== op || gevraagd.getypt !== getypt}
        />
      </div>
      <RegelVoorbeelden
        regel={regel}
        onTake={({ op: dag, feiten }) => {
          setGetypt(
            Object.fromEntries(regel.feiten.map((info) => [info.naam, schrijfFeit(info, feiten[info.naam])])),
          );
          setFout(undefined);
          setOp(dag);
        }}
      />
    </>
  );
}

/** The fact that the server refused, in its words; nothing when the refusal is about no field of this form. */
function refusedFact(regel: RegelBeschrijving, error: ProblemError | null): FeitFout | undefined {
  const detail = error?.code === 'ongeldige-feiten' ? (error.probleem.detail ?? '') : '';
  const feit = feitVan(detail);
  if (feit !== 'op' && !regel.feiten.some(({ naam }) => naam === feit)) return undefined;
  const uitleg = detail.startsWith(`${feit}: `) ? detail.slice(feit.length + 2) : detail;
  return { feit, uitleg: uitleg.charAt(0).toUpperCase() + uitleg.slice(1) };
}
