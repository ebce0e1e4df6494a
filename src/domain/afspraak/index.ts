export { agendaFileRoutes } from './agenda.ts';
