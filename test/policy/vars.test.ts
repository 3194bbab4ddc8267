import { expect, test } from 'vitest';
import { fillVars } from '../../src/policy/index.js';
import { rangeOf, sourceText } from '../../src/source/index.js';
import { rendered } from '../support/rendered.js';

const VARS = {
  account: '111122223333',
  bucket: 'orders',
  'var.name': 'orders',
  'AWS::AccountId': '444455556666',
  iam: '${aws:username}',
  nested: '${bucket}',
};

function fill(text: string) {
  const source = sourceText('a.txt', text);
  return fillVars({ value: text, range: rangeOf(source, 0, text.length) }, VARS);
}

test.each([
  ['arn:aws:s3:::orders', 'arn:aws:s3:::orders'],
  ['arn:aws:s3:::${bucket}/${account}/*', 'arn:aws:s3:::orders/111122223333/*'],
  ['${var.name}', 'orders'],
  ['${AWS::AccountId}', '444455556666'],
  ['${iam}', '${aws:username}'],
  ['${bucket}${aws:username}', 'orders${aws:username}'],
  ['${aws:PrincipalTag/team}', '${aws:PrincipalTag/team}'],
  ["${aws:PrincipalTag/team, 'no team'}", "${aws:PrincipalTag/team, 'no team'}"],
  ['${oidc.eks.eu-west-1.amazonaws.com/id/A1B2:sub}', '${oidc.eks.eu-west-1.amazonaws.com/id/A1B2:sub}'],
  ['${accounts.google.com:aud}', '${accounts.google.com:aud}'],
  ['${*} ${?} ${$}', '${*} ${?} ${$}'],
  ['$bucket $$ {bucket} $', '$bucket $$ {bucket} $'],
])('%s is filled to %s', (text, filled) => {
  const read = fill(text);
  expect(read.ok && read.value.value).toBe(filled);
});

test('the range stays where the text stands', () => {
  const read = fill('a${bucket}');
  expect(read.ok && [read.value.range.start.offset, read.value.range.end.offset]).toEqual([0, 10]);
});

test.each([
  [
    'x-${bukcet}',
    [
      'a.txt:1:3: error[undeclared-variable]: `${bukcet}` is neither declared in `vars` nor an IAM policy variable',
      '  1 | x-${bukcet}',
      '    |   ^^^^^^^^^',
      'help: did you mean `bucket`?',
    ],
  ],
  [
    '${environment}',
    [
      'a.txt:1:1: error[undeclared-variable]: `${environment}` is neither declared in `vars` nor an IAM policy variable',
      '  1 | ${environment}',
      '    | ^^^^^^^^^^^^^^',
      'help: declare it in the expectations file: `vars: { environment: … }`',
    ],
  ],
  [
    '${AWS::Region}',
    [
      'a.txt:1:1: error[undeclared-variable]: `${AWS::Region}` is neither declared in `vars` nor an IAM policy variable',
      '  1 | ${AWS::Region}',
      '    | ^^^^^^^^^^^^^^',
      'help: CloudFormation is not evaluated; declare it in the expectations file: `vars: { "AWS::Region": … }`',
    ],
  ],
  [
    '${aws_s3_bucket.b.arn}/*',
    [
      'a.txt:1:1: error[undeclared-variable]: `${aws_s3_bucket.b.arn}` is neither declared in `vars` nor an IAM policy variable',
      '  1 | ${aws_s3_bucket.b.arn}/*',
      '    | ^^^^^^^^^^^^^^^^^^^^^^',
      'help: Terraform is not evaluated; declare it in the expectations file: `vars: { "aws_s3_bucket.b.arn": … }`',
    ],
  ],
  [
    '${var.on ? "a:b" : "c"}',
    [
      'a.txt:1:1: error[undeclared-variable]: `${var.on ? "a:b" : "c"}` is neither declared in `vars` nor an IAM policy variable',
      '  1 | ${var.on ? "a:b" : "c"}',
      '    | ^^^^^^^^^^^^^^^^^^^^^^^',
      'help: Terraform is not evaluated; declare it in the expectations file: `vars: { "var.on ? \\"a:b\\" : \\"c\\"": … }`',
    ],
  ],
  [
    '${}',
    [
      'a.txt:1:1: error[undeclared-variable]: `${}` is neither declared in `vars` nor an IAM policy variable',
      '  1 | ${}',
      '    | ^^^',
      'help: write a name inside, or `${$}` for a literal `$`',
    ],
  ],
  [
    'a${bucket',
    [
      'a.txt:1:2: error[unclosed-variable]: `${bucket` has no closing `}`',
      '  1 | a${bucket',
      '    |  ^^^^^^^^',
      'help: close it; a literal `$` is written `${$}`',
    ],
  ],
  [
    '${nested}',
    [
      'a.txt:1:1: error[undeclared-variable]: the value of `nested` holds `${bucket}` itself',
      '  1 | ${nested}',
      '    | ^^^^^^^^^',
      'help: write the value out: values of `vars` are not filled again',
    ],
  ],
  [
    '${toString}',
    [
      'a.txt:1:1: error[undeclared-variable]: `${toString}` is neither declared in `vars` nor an IAM policy variable',
      '  1 | ${toString}',
      '    | ^^^^^^^^^^^',
      'help: declare it in the expectations file: `vars: { toString: … }`',
    ],
  ],
  [
    '$${aws:username}',
    [
      'a.txt:1:1: error[template-escape]: `$${aws:username}` is how a Terraform template writes `${aws:username}`',
      '  1 | $${aws:username}',
      '    | ^^^^^^^^^^^^^^^^',
      'help: name the rendered file, or write `${aws:username}`; a literal `$` is written `${$}`',
    ],
  ],
])('%s is refused', (text, output) => {
  const read = fill(text);
  expect(read.ok).toBe(false);
  expect(rendered(read)).toEqual(output);
});
