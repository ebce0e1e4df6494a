import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';

/** Whom the screen is about, so that what can be done from everywhere is done for them. */
export type Subject = {
  readonly jongereId: string;
  readonly naam: string;
  readonly werkprocesId?: string | undefined;
};

const Current = createContext<Subject | undefined>(undefined);
const SetCurrent = createContext<(subject: Subject | undefined) => void>(() => {});

export function SubjectProvider({ children }: { readonly children: ReactNode }) {
  const [subject, setSubject] = useState<Subject>();
  return (
    <SetCurrent value={setSubject}>
      <Current value={subject}>{children}</Current>
    </SetCurrent>
  );
}

export const useSubject = (): Subject | undefined => useContext(Current);

/** Says, for as long as it is shown, whom this screen is about. */
export function useScreenSubject(
  jongere: { readonly jongereId: string; readonly naam: string } | undefined,
  werkprocesId?: string,
): void {
  const set = useContext(SetCurrent);
  const { jongereId, naam } = jongere ?? {};
  const subject = useMemo(
    () => (jongereId === undefined || naam === undefined ? undefined : { jongereId, naam, werkprocesId }),
    [jongereId, naam, werkprocesId],
  );
  useEffect(() => {
    set(subject);
    return () => set(undefined);
  }, [set, subject]);
}
