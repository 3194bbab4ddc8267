import { textOf } from '../json.js';
import { type Call, named, nothing, type ResourceReading, takes } from './call.js';

/**
 * A bucket, or an object of it; the bucket's name may be an access point's ARN
 * (https://docs.aws.amazon.com/AmazonS3/latest/userguide/security_iam_service-with-iam.html).
 */
export function s3Resources(call: Call): ResourceReading {
  const { parameters, resources } = call.event;
  if (isCopySource(call)) return copySource(call);
  const bucket = textOf(parameters, 'bucketName');
  if (bucket === undefined) return nothing;
  if (!takes(call, 'object')) return takes(call, 'bucket') ? named([bucket], (name) => bucketArn(call, name)) : nothing;
  const key = textOf(parameters, 'key');
  if (key !== undefined) return { arns: [objectArn(call, bucket, key)] };
  const objects = resources.flatMap(({ arn }) => (arn?.includes('/') === true ? [arn] : []));
  return { arns: [...new Set(objects)], hint: `${bucketArn(call, bucket)}/` };
}

function bucketArn(call: Call, bucket: string): string {
  return bucket.startsWith('arn:') ? bucket : `arn:${call.partition}:s3:::${bucket}`;
}

function objectArn(call: Call, bucket: string, key: string): string {
  return bucket.startsWith('arn:') ? `${bucket}/object/${key}` : `${bucketArn(call, bucket)}/${key}`;
}

/** CopyObject reads one object and writes another; the header names the one that is read. */
function isCopySource(call: Call): boolean {
  return /^(CopyObject|UploadPartCopy)$/.test(call.event.name) && /^s3:GetObject/.test(call.action.name);
}

function copySource(call: Call): ResourceReading {
  const header = textOf(call.event.parameters, 'x-amz-copy-source');
  const path = header?.replace(/^\//, '').replace(/\?versionId=.*$/, '');
  if (path === undefined) return nothing;
  const decoded = decodePath(path);
  if (decoded.startsWith('arn:')) return { arns: [decoded] };
  return decoded.includes('/') ? { arns: [`arn:${call.partition}:s3:::${decoded}`] } : { arns: [], hint: decoded };
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
