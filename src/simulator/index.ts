export { type AwsEvaluatorOptions, awsEvaluator } from './evaluator.js';
