import { useNavigate } from '@tanstack/react-router';
import { useAlgemeen } from '../taal/algemeen.ts';
import { JongereZoeker } from '../ui/jongere-zoeker.tsx';

/** Global search in the header: choosing goes to what was meant (a number goes to its melding or zaak). */
export function Zoekbalk() {
  const t = useAlgemeen();
  const navigate = useNavigate();
  return (
    <search className="schoolgang-kop__search">
      <JongereZoeker
        id="zoek"
        label={t('zoek.label')}
        placeholder={t('zoek.hint')}
        shortcut="/"
        onChoose={({ jongereId, gevondenOp, zaakId, meldingId }) => {
          if (gevondenOp === 'zaak' && zaakId) {
            void navigate({ to: '/zaken/$werkprocesId', params: { werkprocesId: zaakId } });
          } else if (gevondenOp === 'melding' && meldingId) {
            void navigate({ to: '/meldingen/$meldingId', params: { meldingId } });
          } else {
            void navigate({ to: '/jongeren/$jongereId', params: { jongereId } });
          }
        }}
      />
    </search>
  );
}
