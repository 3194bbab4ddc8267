import { expect, test } from 'vitest';
import { fileWith, shown } from './support.js';

const bucket = 'arn:aws:s3:::orders';
const table = 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders';

/** Files of sound shape whose contents are wrong or doubtful, and what the user reads. */
const doubts: readonly (readonly [name: string, text: string])[] = [
  ['an unknown action', fileWith('allow: s3:GetObjct')],
  ['an unknown service', fileWith('allow: s4:GetObject')],
  ['an unknown action and an exception for it', fileWith('allow: s3:GetObjct', 'allow-unknown-actions: s3:GetObj*')],
  ['an action without its service', fileWith('allow: GetObject')],
  ['a wildcard that matches nothing', fileWith('allow: iam:Atach*')],
  ['a wildcard of an unknown service', fileWith('allow: iamm:*')],
  ['an unknown pack', fileWith('deny: { pack: privilege-escalaton }')],
  ['an action twice', fileWith('allow: [s3:GetObject, S3:getobject]')],
  ['an action beside a wildcard that covers it', fileWith('allow: [s3:GetObject, s3:GetObject*]')],
  ['a resource twice', fileWith(`allow: s3:ListBucket\nresources: [${bucket}, ${bucket}]`)],
  ['a resource that is no ARN', fileWith('allow: s3:GetObject\nresources: orders/incoming')],
  ['an ARN whose service is a wildcard', fileWith('allow: s3:GetObject\nresources: "arn:aws:*:::orders"')],
  ['an IAM variable in a resource', fileWith(`allow: s3:GetObject\nresources: "${bucket}/\${aws:username}/*"`)],
  [
    'an action that takes none of the resources',
    fileWith(`deny: [s3:DeleteObject, s3:DeleteBucket]\nresources: [${bucket}, "${bucket}-2"]`),
  ],
  ['an action of another service', fileWith(`deny: [s3:DeleteObject, dynamodb:DeleteTable]\nresources: ${bucket}/*`)],
  ['an action that takes no resource', fileWith(`allow: [s3:ListBucket, s3:ListAllMyBuckets]\nresources: ${bucket}`)],
  ['a resource that no action takes', fileWith(`deny: s3:DeleteObject\nresources: [${bucket}/*, ${table}]`)],
  ['a wildcard that takes none of the resources', fileWith(`deny: [s3:*, iam:*]\nresources: ${bucket}`)],
  ['a pack that takes none of the resources', fileWith(`deny: { pack: privilege-escalation }\nresources: ${bucket}`)],
  [
    'a pack that is cut to a service of which it has no action',
    fileWith('deny: { pack: privilege-escalation, services: [sqs] }'),
  ],
  [
    'a pack that is cut to an unknown service',
    fileWith('deny: { pack: privilege-escalation, services: [iam, labda] }'),
  ],
  [
    'a pack without some of it',
    fileWith('deny: { pack: privilege-escalation, except: [IAM:passrole, "ec2:RunInstances + iam:PassRole"] }'),
  ],
  [
    'a pack without what it has not',
    fileWith(
      'deny: { pack: privilege-escalation, except: [iam:CreateAccesKey, iam:PassRole+ec2:RunInstance, s3:GetObject] }',
    ),
  ],
  [
    'a pack without anything',
    fileWith('allow: { pack: privilege-escalation, except: [iam:PassRole, iam:CreateAccessKey] }'),
  ],
  ['a pack that is cut to no service', fileWith('deny: { pack: privilege-escalation, services: [] }')],
  ['a pack without single actions of a service', fileWith('deny: { pack: privilege-escalation, services: codestar }')],
  [
    'a pack without single actions of a service, which must be allowed',
    fileWith('allow: { pack: privilege-escalation, services: codestar }'),
  ],
  [
    'a pack without single actions of a service, and none of its paths takes the resources',
    fileWith(`deny: [{ pack: privilege-escalation, services: codestar }, s3:ListBucket]\nresources: ${bucket}`),
  ],
  ['actions together that must be allowed', fileWith('allow: { together: [iam:PassRole, ec2:RunInstances] }')],
  ['one action together', fileWith('deny: { together: [iam:PassRole, iam:passrole] }')],
  ['an unknown action together', fileWith('deny: { together: [iam:PassRole, ec2:RunInstance] }')],
  ['a wildcard together', fileWith('deny: { together: [iam:PassRole, ec2:Run*] }')],
  [
    'the same actions together twice',
    fileWith('deny: [{ together: [iam:PassRole, ec2:RunInstances] }, { together: [ec2:runinstances, iam:passrole] }]'),
  ],
  [
    'the same actions together in two tests',
    `${fileWith('deny: { together: [iam:PassRole, ec2:RunInstances] }')}      - name: u\n        deny: { together: [ec2:RunInstances, iam:PassRole] }\n`,
  ],
  [
    'actions together beside a pack that has them',
    fileWith('deny: [{ pack: privilege-escalation }, { together: [iam:PassRole, ec2:RunInstances] }]'),
  ],
  [
    'actions together that take none of the resources',
    fileWith(`deny: [{ together: [iam:PassRole, ec2:RunInstances] }, s3:ListBucket]\nresources: ${bucket}`),
  ],
  [
    'actions together, each of which is allowed',
    fileWith('allow: [iam:PassRole, ec2:RunInstances]\nnot-allowed: { together: [iam:PassRole, ec2:RunInstances] }'),
  ],
  [
    'an unknown action and a resource of another service',
    fileWith(`deny: [new:Thing, s3:ListBucket]\nresources: ${bucket}`, 'allow-unknown-actions: new:*'),
  ],
  [
    'more pairs than anyone means',
    fileWith(`deny: "*"\nresources: [${Array.from({ length: 10 }, (_, i) => `arn:aws:s3:::orders-${i}`)}]`),
  ],
  ['an unknown condition key', fileWith('allow: s3:ListBucket\ncontext: { s3:prefx: a }')],
  [
    'an unknown condition key that is trusted',
    fileWith('allow: s3:ListBucket\ncontext: { s3:prefx: a }\ntrust-context: S3:PREFX'),
  ],
  ['a number that is none', fileWith('allow: s3:ListBucket\ncontext: { s3:max-keys: abc }')],
  ['a boolean that is none', fileWith('allow: s3:ListBucket\ncontext: { aws:SecureTransport: yes }')],
  ['a date that is none', fileWith('allow: s3:ListBucket\ncontext: { aws:CurrentTime: yesterday }')],
  ['an address that is a range', fileWith('allow: s3:ListBucket\ncontext: { aws:SourceIp: 192.0.2.0/24 }')],
  ['an ARN that is none', fileWith('allow: s3:ListBucket\ncontext: { aws:SourceArn: orders }')],
  [
    'a value of the type that the file gives',
    fileWith('allow: s3:ListBucket\ncontext: { s3:prefix: { type: ip, values: [a] } }'),
  ],
  ['a context key in two spellings', fileWith('allow: s3:ListBucket\ncontext: { s3:prefix: a, S3:Prefix: b }')],
  [
    'a list for a key with one value',
    fileWith('allow: s3:ListBucket\ncontext: { aws:SourceIp: [192.0.2.1, 192.0.2.2] }'),
  ],
  ['a contradiction', `${fileWith('allow: s3:ListBucket')}      - name: u\n        not-allowed: s3:listbucket\n`],
  ['a contradiction inside a test', fileWith('allow: s3:ListBucket\ndeny: s3:ListBucket')],
  ['the same demand twice', `${fileWith('allow: s3:ListBucket')}      - name: u\n        allow: s3:ListBucket\n`],
  [
    'the same request in two contexts',
    `${fileWith('allow: s3:ListBucket\ncontext: { s3:prefix: a }')}      - name: u\n        deny: s3:ListBucket\n        context: { s3:prefix: b }\n`,
  ],
  [
    'an undeclared variable',
    fileWith('allow: s3:ListBucket\nresources: arn:aws:s3:::${bucket}', '', 'vars: { bukket: orders }'),
  ],
  ['an undeclared variable, and none declared', fileWith('allow: s3:ListBucket\nresources: arn:aws:s3:::${bucket}')],
  ['a variable that is declared below', fileWith('allow: s3:ListBucket', '', 'vars: { a: "${b}", b: x }')],
  ['an undeclared variable in a path', fileWith('allow: s3:ListBucket', 'boundary: ${where}/b.json')],
];

test.each(doubts)('%s', async (_, text) => {
  expect(await shown(text)).toMatchSnapshot();
});
