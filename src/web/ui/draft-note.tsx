import { useAlgemeen } from '../taal/algemeen.ts';
import { Button } from './button.tsx';

/** Says that text of an earlier visit was put back in this form, and offers to start empty. `form` of `useFormulier`. */
export function DraftNote({
  form,
}: {
  readonly form: { readonly hasConcept: boolean; readonly done: () => void };
}) {
  const t = useAlgemeen();
  if (!form.hasConcept) return null;
  return (
    <p className="schoolgang-concept">
      {t('formulier.concept')}
      <Button small kind="subtle" onClick={form.done}>
        {t('formulier.concept-weg')}
      </Button>
    </p>
  );
}
