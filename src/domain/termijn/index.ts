export {
  endTermijn,
  extendTermijn,
  getRegio,
  pauseTermijn,
  planTermijn,
  resumeTermijn,
} from './plan-termijn.ts';
export { findTermijn } from './termijn.sql.ts';
