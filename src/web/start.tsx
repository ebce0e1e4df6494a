import './ui/stijl.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import { type AnyRouter, RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { NoStart } from './no-start.tsx';
import { createQueryClient, SessieProvider } from './sessie.tsx';
import { ToastProvider } from './ui/toast.tsx';

/** Puts a shell on its page: first who is logged in, then its screens. */
export function startShell(router: AnyRouter): void {
  const app = document.getElementById('app');
  if (!app) throw new Error('index.html has no #app');
  createRoot(app).render(
    <StrictMode>
      <QueryClientProvider client={createQueryClient()}>
        <SessieProvider fout={(error) => <NoStart error={error} />}>
          <ToastProvider>
            <RouterProvider router={router} />
          </ToastProvider>
        </SessieProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
