export { vroegKlaar } from './twaalf-jaar.sql.ts';
