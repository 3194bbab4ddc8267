export type { Progress } from './ask.js';
export { type AwsEvaluatorOptions, awsEvaluator } from './evaluator.js';
