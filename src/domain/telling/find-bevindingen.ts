import type { Formulier } from './formulier.contract.ts';
import type { VsvJaar } from './read-vsv.ts';
import type { Regeluitkomst, Tellingbevinding } from './telling.contract.ts';

/** A change of a quarter, and of ten or more, is worth a look before the form is sent. */
const SPRONG = { deel: 0.25, aantal: 10 };
const getal = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });

type Jaren = {
  readonly vsv: VsvJaar | undefined;
  readonly vsvVorig: VsvJaar | undefined;
  readonly schooljaar: string;
  readonly vorigJaar: string;
};

/** The reconciliation list: what is missing, does not add up, or differs from what was said before. */
export function findBevindingen(
  { controles, kolommen }: Formulier,
  regels: readonly Regeluitkomst[],
  jaren: Jaren,
): Tellingbevinding[] {
  return [
    ...vsvBevindingen(jaren),
    ...regels.flatMap((regel) => [
      ...leeg(regel),
      ...dubbel(regel, kolommen),
      ...andersDan(regel, jaren.vorigJaar),
    ]),
    ...controles.flatMap((controle) => teltOp(controle, regels)),
  ];
}

function vsvBevindingen({ vsv, vsvVorig, schooljaar, vorigJaar }: Jaren): Tellingbevinding[] {
  if (!vsv) return [];
  if (vsv.waaromNiet === 'definitie-niet-geladen') {
    return [
      fout(
        'definitie-niet-geladen',
        null,
        `Over ${schooljaar} geldt de definitie van de regeling vanaf 2026. Die kan nog niet worden geteld; vul de cijfers van DUO in het formulier zelf in.`,
      ),
    ];
  }
  if (vsv.waaromNiet === 'jaar-loopt-nog') {
    return [
      fout(
        'jaar-loopt-nog',
        null,
        `Vsv over ${schooljaar} is pas te tellen na 1 oktober ${schooljaar.slice(5)}.`,
      ),
    ];
  }
  return vsvVorig && vsvVorig.definitie.code !== vsv.definitie.code
    ? [
        letOp(
          'andere-definitie',
          null,
          `Over ${vorigJaar} gold een andere definitie van vsv. Vergelijk de jaren niet.`,
        ),
      ]
    : [];
}

function leeg({ code, label, verplicht, soort, totaal }: Regeluitkomst): Tellingbevinding[] {
  if (totaal !== null || !verplicht || soort !== 'handmatig') return [];
  return [
    fout('ontbreekt', code, `${label}: nog niet ingevuld. Dit staat niet in het dossier; vul het zelf in.`),
  ];
}

function dubbel({ code, label, cellen, totaal, eenheid }: Regeluitkomst, kolommen: Formulier['kolommen']) {
  const som = cellen.reduce((sum, { waarde }) => sum + waarde, 0);
  if (totaal === null || cellen.length < kolommen.length || kolommen.length === 0 || som === totaal)
    return [];
  return som > totaal
    ? [
        letOp(
          'uniek',
          code,
          `${label}: de kolommen zijn samen ${getal.format(som)}. Het totaal telt ieder kind een keer: ${getal.format(totaal)}.`,
        ),
      ]
    : [
        fout(
          'buiten-kolommen',
          code,
          `${label}: ${getal.format(totaal - som)} ${eenheid} staan in geen kolom van het formulier.`,
        ),
      ];
}

function andersDan(
  { code, label, totaal, vorig, verslag }: Regeluitkomst,
  vorigJaar: string,
): Tellingbevinding[] {
  if (totaal === null) return [];
  const found: Tellingbevinding[] = [];
  if (verslag !== null && verslag !== totaal) {
    found.push(
      letOp(
        'anders-dan-jaarverslag',
        code,
        `${label}: ${getal.format(totaal)}. In het vastgestelde jaarverslag staat ${getal.format(verslag)}.`,
      ),
    );
  }
  const verschil = Math.abs(totaal - (vorig ?? 0));
  if (vorig !== null && verschil >= SPRONG.aantal && verschil > SPRONG.deel * vorig) {
    found.push(
      letOp(
        'grote-sprong',
        code,
        `${label}: van ${getal.format(vorig)} in ${vorigJaar} naar ${getal.format(totaal)}.`,
      ),
    );
  }
  return found;
}

function teltOp(
  { som, is, uitleg }: Formulier['controles'][number],
  regels: readonly Regeluitkomst[],
): Tellingbevinding[] {
  const total = (codes: readonly string[]) => {
    const waarden = codes.map((code) => regels.find((regel) => regel.code === code)?.totaal ?? null);
    return waarden.some((waarde) => waarde === null)
      ? null
      : waarden.reduce<number>((sum, een) => sum + (een ?? 0), 0);
  };
  const [links, rechts] = [total(som), total(is)];
  if (links === null || rechts === null || links === rechts) return [];
  return [
    fout('telt-niet-op', som[0] ?? null, `${uitleg} Nu: ${getal.format(links)} en ${getal.format(rechts)}.`),
  ];
}

const bevinding =
  (ernst: Tellingbevinding['ernst']) =>
  (code: string, regel: string | null, uitleg: string): Tellingbevinding => ({ ernst, code, regel, uitleg });
const fout = bevinding('fout');
const letOp = bevinding('let-op');
