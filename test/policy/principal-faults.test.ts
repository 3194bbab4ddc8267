import { testFaults } from './support.js';

testFaults([
  {
    name: 'a Principal in an identity policy',
    kind: 'identity',
    read: false,
    text: '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Principal": "*"}]}',
    output: [
      'a.json:1:104: error[prohibited-element]: an identity policy cannot have `Principal`',
      '  1 | …7", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Principal": "*"}]}',
      '    |                                                                                   ^^^^^^^^^^^',
      'help: remove it: the principal is the one the policy is attached to. If this is the policy of a resource, list the file under `resource-policies`',
    ],
  },
  {
    name: 'a NotPrincipal in an SCP',
    kind: 'scp',
    read: false,
    text: '{"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "NotPrincipal": "*", "Action": "*", "Resource": "*"}]}',
    output: [
      'a.json:1:60: error[prohibited-element]: a service control policy cannot have `NotPrincipal`',
      '  1 | …2012-10-17", "Statement": [{"Effect": "Deny", "NotPrincipal": "*", "Action": "*", "Resource": "*"}]}',
      '    |                                                ^^^^^^^^^^^^^^',
      'help: remove it: the principal is the one the policy is attached to. If this is the policy of a resource, list the file under `resource-policies`',
    ],
  },
  {
    name: 'no Principal in a resource policy',
    kind: 'resource',
    read: true,
    text: '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]}',
    output: [
      'a.json:1:42: warning[missing-principal]: the statement has no `Principal`, so it matches nobody',
      '  1 | …rsion": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]}',
      '    |                                       ^^^^^^^^',
      'help: name the principals: `"Principal": { "AWS": "arn:aws:iam::111122223333:role/name" }`',
    ],
  },
  {
    name: 'a principal that is a list',
    kind: 'resource',
    read: false,
    text: '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Principal": ["*"]}]}',
    output: [
      'a.json:1:117: error[principal-format]: `Principal` must be `"*"` or an object, not a list',
      '  1 | …, "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Principal": ["*"]}]}',
      '    |                                                                                              ^^^^^',
      'help: write `{ "AWS": "arn:aws:iam::111122223333:role/name" }`, or `"Service"`, `"Federated"`, `"CanonicalUser"`',
    ],
  },
  {
    name: 'a principal that is a bare ARN',
    kind: 'resource',
    read: false,
    text: '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Principal": "arn:aws:iam::111122223333:root"}]}',
    output: [
      'a.json:1:117: error[principal-format]: `Principal` must be `"*"` or an object, not `arn:aws:iam::111122223333:root`',
      '  1 | …"Allow", "Action": "s3:GetObject", "Resource": "*", "Principal": "arn:aws:iam::111122223333:root"}]}',
      '    |                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
      'help: write `{ "AWS": "arn:aws:iam::111122223333:role/name" }`, or `"Service"`, `"Federated"`, `"CanonicalUser"`',
    ],
  },
  {
    name: 'an unknown principal type',
    kind: 'resource',
    read: false,
    text: '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Principal": {"Aws": "111122223333", "Services": "lambda.amazonaws.com"}}]}',
    output: [
      'a.json:1:118: error[unknown-element]: unknown element `Aws` in `Principal`',
      '  1 | …bject", "Resource": "*", "Principal": {"Aws": "111122223333", "Services": "lambda.amazonaws.com"}}]}',
      '    |                                         ^^^^^',
      "help: write `AWS`: IAM's element names are case-sensitive",
      'a.json:1:141: error[unknown-element]: unknown element `Services` in `Principal`',
      '  1 | …bject", "Resource": "*", "Principal": {"Aws": "111122223333", "Services": "lambda.amazonaws.com"}}]}',
      '    |                                                                ^^^^^^^^^^',
      'help: did you mean `Service`?',
    ],
  },
  {
    name: 'both Principal and NotPrincipal',
    kind: 'resource',
    read: false,
    text: '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Principal": "*", "NotPrincipal": "*"}]}',
    output: [
      'a.json:1:122: error[conflicting-elements]: the statement has both `Principal` and `NotPrincipal`',
      '  1 | …ffect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Principal": "*", "NotPrincipal": "*"}]}',
      '    |                                                                                ^^^^^^^^^^^^^^',
      'help: keep one of the two; write a second statement for the other',
    ],
  },
]);
