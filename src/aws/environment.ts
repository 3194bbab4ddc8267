import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Env } from './types.js';

/** Variables of which one alone says where the SDK's default chain finds credentials. */
const SOURCES = [
  'AWS_PROFILE',
  'AWS_DEFAULT_PROFILE',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
  'AWS_CONTAINER_CREDENTIALS_FULL_URI',
];

/**
 * Whether the SDK's default chain is likely to find credentials, without loading the SDK or asking anybody. An EC2
 * instance's own role is not looked for, as that takes a call: say `evaluator: aws` to use it
 * (https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html).
 */
export function credentialsLikely(env: Env, exists: (path: string) => boolean = existsSync): boolean {
  if (isSet(env, 'AWS_ACCESS_KEY_ID') && isSet(env, 'AWS_SECRET_ACCESS_KEY')) return true;
  if (SOURCES.some((name) => isSet(env, name))) return true;
  const { HOME, USERPROFILE, AWS_SHARED_CREDENTIALS_FILE } = env;
  return exists(AWS_SHARED_CREDENTIALS_FILE || join(HOME ?? USERPROFILE ?? homedir(), '.aws', 'credentials'));
}

function isSet(env: Env, name: string): boolean {
  return (env[name] ?? '') !== '';
}
