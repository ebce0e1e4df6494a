export { controleerTermijnen, type Termijncontrole } from './controleer-termijnen.ts';
export {
  endTermijn,
  extendTermijn,
  getRegio,
  handTermijn,
  pauseTermijn,
  planTermijn,
  resumeTermijn,
} from './plan-termijn.ts';
export { findTermijn } from './termijn.sql.ts';
