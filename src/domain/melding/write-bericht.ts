import type { Datum } from '../../regels/kalender/datum.ts';
import type { MeldingStatus } from './melding.contract.ts';

export type BerichtInhoud = {
  readonly nummer: string;
  readonly naar: MeldingStatus;
  readonly behandelaar: string;
  readonly telefoon?: string | null | undefined;
  /** Of the team, when there is no number of who handles it. */
  readonly teamtelefoon?: string | null | undefined;
  /** Who can be called while the behandelaar is away. */
  readonly waarnemer?: string | undefined;
  readonly sluitreden?: string | undefined;
  readonly verwachting?: string | undefined;
  readonly volgendeDatum?: string | undefined;
};

const readable = (dag: Datum) => dag.split('-').reverse().join('-');

const openings: Readonly<Record<MeldingStatus, (inhoud: BerichtInhoud) => string>> = {
  nieuw: ({ nummer, behandelaar }) =>
    behandelaar
      ? `Wij hebben uw melding ${nummer} ontvangen. ${behandelaar} behandelt haar. De volgende stap: ${behandelaar} leest de melding en neemt contact met u op.`
      : `Wij hebben uw melding ${nummer} ontvangen. U hoort snel wie haar behandelt. De volgende stap: wij lezen de melding en nemen contact met u op.`,
  'in-behandeling': ({ nummer, behandelaar }) =>
    `Wij hebben uw melding ${nummer} in behandeling genomen. ${behandelaar} is uw contactpersoon en neemt contact met u op.`,
  'ter-kennisneming': ({ nummer, behandelaar }) =>
    `Wij hebben uw melding ${nummer} gelezen en bewaard. Wij ondernemen nu geen actie. Heeft u vragen? ${behandelaar} helpt u.`,
  afgesloten: ({ nummer, sluitreden }) =>
    `Wij hebben uw melding ${nummer} afgesloten. Reden: ${(sluitreden ?? '').replaceAll('-', ' ')}.`,
  ingetrokken: ({ nummer }) => `Uw melding ${nummer} is ingetrokken. U hoeft niets meer te doen.`,
};

const phoneLine = ({ behandelaar, telefoon, waarnemer, teamtelefoon }: BerichtInhoud): string => {
  if (!telefoon) return teamtelefoon ? `U bereikt ons op ${teamtelefoon}.` : '';
  return waarnemer
    ? `${behandelaar} is nu afwezig. U bereikt ${waarnemer} op ${telefoon}.`
    : `U bereikt ${behandelaar} op ${telefoon}.`;
};

/**
 * What the school reads at a step of its report: who, what now, what we ask of the school, when it hears more.
 * Never care content or penal details (mas.md § 8).
 */
export function writeBericht(inhoud: BerichtInhoud): string {
  return [
    openings[inhoud.naar](inhoud),
    phoneLine(inhoud),
    inhoud.verwachting ? `Wat wij van u vragen: ${inhoud.verwachting}` : '',
    inhoud.volgendeDatum ? `U hoort uiterlijk ${readable(inhoud.volgendeDatum as Datum)} weer van ons.` : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}
