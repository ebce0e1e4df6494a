export { findContact } from './gegeven.sql.ts';
