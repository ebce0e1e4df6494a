export { holdGehouden } from './afspraak-acts.ts';
export { agendaFileRoutes } from './agenda.ts';
