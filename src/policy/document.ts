import { type Comment, type Located, type MemberNode, type ObjectNode, scalarText } from '../source/index.js';
import { elementsOf, fault, kindName, listOf, type Reading, textOf } from './reading.js';
import { readStatement } from './statement.js';
import type { PolicyDocument, PolicyVersion, Statement } from './types.js';

const ELEMENTS = ['Version', 'Id', 'Statement'] as const;
const VERSIONS = ['2012-10-17', '2008-10-17'] as const satisfies readonly PolicyVersion[];

/**
 * One policy document. Faults are collected in `reading`; with any of them the document is of no use.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function readDocument(reading: Reading, node: ObjectNode, comments: readonly Comment[]): PolicyDocument {
  const elements = elementsOf(reading, node, ELEMENTS, 'a policy document');
  const statements = readStatements(reading, node, elements.Statement);
  reportDuplicateSids(reading, statements);
  return {
    kind: reading.kind,
    source: reading.tree.source,
    version: readVersion(reading, elements.Version),
    id: elements.Id === undefined ? undefined : textOf(reading, elements.Id.value, '`Id`'),
    statements,
    range: node.range,
    comments,
  };
}

function readVersion(reading: Reading, member: MemberNode | undefined): Located<PolicyVersion> | undefined {
  if (member === undefined) {
    return undefined;
  }
  const { value } = member;
  const written = scalarText(value);
  const version = VERSIONS.find((known) => known === written);
  if (version !== undefined) {
    return { value: version, range: value.range };
  }
  fault(
    reading,
    value,
    'wrong-version',
    `${written === undefined ? kindName(value) : `\`${written}\``} is not a version of the policy language`,
    'write `2012-10-17`; only documents that use no variables may keep `2008-10-17`',
  );
  return undefined;
}

function readStatements(reading: Reading, node: ObjectNode, member: MemberNode | undefined): readonly Statement[] {
  if (member === undefined) {
    const place = node.members[0]?.key ?? node;
    fault(
      reading,
      place,
      'missing-element',
      'the policy document has no `Statement`',
      'write `"Statement": [ { … } ]`',
    );
    return [];
  }
  const items = listOf(member.value);
  if (items.length === 0) {
    fault(
      reading,
      member.value,
      'empty-statement',
      'the policy document has no statements',
      'write at least one statement',
    );
  }
  return items.flatMap((item, index) => {
    if (item.kind !== 'object') {
      fault(
        reading,
        item,
        'wrong-type',
        `a statement must be an object, not ${kindName(item)}`,
        'write `{ "Effect": "Allow", "Action": …, "Resource": … }`',
      );
      return [];
    }
    return readStatement(reading, item, index + 1) ?? [];
  });
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html */
function reportDuplicateSids(reading: Reading, statements: readonly Statement[]): void {
  const lines = new Map<string, number>();
  for (const { sid } of statements) {
    if (sid === undefined) {
      continue;
    }
    const line = lines.get(sid.value);
    if (line !== undefined) {
      fault(
        reading,
        sid,
        'duplicate-sid',
        `duplicate \`Sid\` \`${sid.value}\``,
        `the statement on line ${line} has it already; a \`Sid\` must be unique within its policy`,
      );
    }
    lines.set(sid.value, line ?? sid.range.start.line);
  }
}
