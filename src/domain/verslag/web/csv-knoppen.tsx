import { Button } from '../../../web/ui/button.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { writeCsv } from './csv.ts';
import { MomentopnameKnop } from './momentopname-knop.tsx';
import { useTeksten, useTermen } from './teksten.ts';
import { UitvoerKnop } from './uitvoer-dialog.tsx';
import { joinJaren, type UitkomstProps } from './vergelijking.ts';
import { getalVan, procentVan, waardeVan } from './vraag.ts';
import { useWoorden } from './woorden.ts';

/** The table as text for a spreadsheet, with the definition below it: a number never travels without. */
export function CsvKnoppen({ vraag, cijfer, vorig }: UitkomstProps) {
  const t = useTeksten();
  const term = useTermen();
  const woorden = useWoorden();
  const toast = useToast();
  const { per, definitie, totaal, uniek, schooljaar, waarschuwingen } = cijfer;

  const text = () => {
    const noemer = vraag.deelVan
      ? [t('uitkomst.noemer', { noemer: woorden.noemer(vraag.deelVan) }), t('uitkomst.procent')]
      : [];
    const round = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10);
    return writeCsv([
      [
        ...per.map(woorden.dimensie),
        woorden.getal(cijfer),
        t('uitkomst.uniek'),
        ...noemer,
        ...(vorig ? [vorig.schooljaar] : []),
      ],
      ...joinJaren(cijfer, vorig).map(({ rij, vorige }) => [
        ...per.map((naam) => woorden.waarde(waardeVan(rij, naam))),
        getalVan(rij, 'waarde'),
        getalVan(rij, 'uniek'),
        ...(vraag.deelVan ? [getalVan(rij, 'noemer'), round(procentVan(rij))] : []),
        ...(vorig ? [vorige] : []),
      ]),
      ...(per.length > 0
        ? [
            [
              t('uitkomst.totaal'),
              ...per.slice(1).map(() => ''),
              totaal,
              uniek,
              ...(vraag.deelVan ? [null, null] : []),
              ...(vorig ? [vorig.totaal] : []),
            ],
          ]
        : []),
      [],
      [t('vraag.indicator'), woorden.indicator(cijfer.indicator)],
      [t('vraag.jaar'), schooljaar],
      ...vraag.waar.map((filter) => [t('vraag.filter'), woorden.filter(filter)]),
      [t('definitie.titel'), definitie.tekst],
      [t('definitie.eenheid'), term('eenheid', definitie.eenheid)],
      [t('definitie.telmoment'), definitie.telmoment],
      [t('definitie.code'), `${definitie.code}, ${t('definitie.versie').toLowerCase()} ${definitie.versie}`],
      ...waarschuwingen.map((one) => [t('uitkomst.let-op'), one]),
    ]);
  };

  const copy = () => {
    // Absent outside https and localhost.
    const clipboard: Clipboard | undefined = navigator.clipboard;
    const done = clipboard ? clipboard.writeText(text()) : Promise.reject(new Error('no clipboard'));
    done.then(
      () => toast(t('csv.gekopieerd')),
      () => toast(t('csv.mislukt')),
    );
  };
  return (
    <div className="schoolgang-row cijfers-csv">
      <Button small onClick={copy}>
        {t('csv.kopieer')}
      </Button>
      <MomentopnameKnop vraag={vraag} />
      <UitvoerKnop vraag={vraag} />
    </div>
  );
}
