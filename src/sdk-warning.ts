/**
 * Keeps the AWS SDK from warning of the Node versions that its later releases will want, which is nothing that the user of a bundled SDK could
 * act on; to be called before the SDK is loaded. A value that the user has set stays.
 */
export function silenceNodeVersionWarning(env: NodeJS.ProcessEnv): void {
  const { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true' } = env;
  Object.assign(env, { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED });
}
