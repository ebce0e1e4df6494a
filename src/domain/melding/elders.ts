import { refuse } from '../../platform/result.ts';

/** What another organisatie executes is read here, and stepped there. */
export const refuseElders = () =>
  refuse(
    'elders-behandeld',
    'Een andere organisatie behandelt deze melding. U leest hier wat zij ermee doet.',
  );
