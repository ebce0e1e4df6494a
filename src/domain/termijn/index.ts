export { endTermijn, extendTermijn, pauseTermijn, planTermijn, resumeTermijn } from './plan-termijn.ts';
