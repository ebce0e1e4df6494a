import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';

const ToastContext = createContext<(text: string) => void>(() => {});

/** Says shortly that something was done; a screen reader reads it too. `const toast = useToast()`. */
export const useToast = () => useContext(ToastContext);

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [message, setMessage] = useState<{ text: string } | undefined>();
  const show = useCallback((text: string) => setMessage({ text }), []);
  useEffect(() => {
    if (!message) return;
    const timer = setTimeout(() => setMessage(undefined), 6000);
    return () => clearTimeout(timer);
  }, [message]);
  const value = useMemo(() => show, [show]);
  return (
    <ToastContext value={value}>
      {children}
      <div className="schoolgang-toasts" role="status" aria-live="polite">
        {message && <p className="schoolgang-toast">{message.text}</p>}
      </div>
    </ToastContext>
  );
}
