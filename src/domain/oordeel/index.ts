export { answerLine } from './answer-line.ts';
export { listRegels } from './describe-regel.ts';
