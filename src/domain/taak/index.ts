export { deriveBrpTaken } from './brp-taken.sql.ts';
