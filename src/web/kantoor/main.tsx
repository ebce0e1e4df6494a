import '../ui/stijl.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient, SessieProvider } from '../sessie.tsx';
import { ToastProvider } from '../ui/toast.tsx';
import { NoStart } from './no-start.tsx';
import { router } from './router.ts';

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
