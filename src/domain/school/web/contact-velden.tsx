import type { useFormulier } from '../../../web/formulier.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { DateField, TextField } from '../../../web/ui/text-field.tsx';
import { zContactgegevens } from '../school.contract.ts';
import { teksten } from './teksten.ts';

export const contactVelden = zContactgegevens.omit({ taak: true });

type Naam = keyof typeof contactVelden.shape;

/** The fields of a contact person, the same for us and for the school itself. */
export function ContactVelden({
  veld,
}: {
  readonly veld: (naam: Naam) => ReturnType<ReturnType<typeof useFormulier>['veld']>;
}) {
  const t = useTekst(teksten);
  return (
    <>
      <TextField label={t('veld.naam')} {...veld('naam')} />
      <TextField label={t('veld.functie')} optional {...veld('functie')} />
      <TextField
        label={t('veld.telefoon')}
        hint={t('veld.telefoon-hint')}
        optional
        type="tel"
        {...veld('telefoon')}
      />
      <TextField label={t('veld.email')} optional type="email" {...veld('email')} />
      <DateField label={t('veld.vanaf')} hint={t('veld.vanaf-hint')} {...veld('vanaf')} />
    </>
  );
}
