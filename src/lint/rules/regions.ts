import { arnParts } from '../../request/index.js';
import { type Located, nearest } from '../../source/index.js';
import { listed, perStatement } from '../statements.js';
import type { Hit, Rule } from '../types.js';

/**
 * The areas that Regions are in, each with the directions that occur there. A Region of a known area whose number is new is none of our
 * business (https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html).
 */
const AREAS: readonly string[] = [
  'af-south',
  'ap-east',
  'ap-northeast',
  'ap-south',
  'ap-southeast',
  'ca-central',
  'ca-west',
  'cn-north',
  'cn-northwest',
  'eu-central',
  'eu-isoe-west',
  'eu-north',
  'eu-south',
  'eu-west',
  'eusc-de-east',
  'il-central',
  'me-central',
  'me-south',
  'mx-central',
  'sa-east',
  'us-east',
  'us-gov-east',
  'us-gov-west',
  'us-iso-east',
  'us-iso-west',
  'us-isob-east',
  'us-isob-west',
  'us-isof-east',
  'us-isof-south',
  'us-west',
];

const REGION = /^([a-z]+(?:-[a-z]+)+)-(\d+)$/;

const UNKNOWN_REGION: Rule = {
  code: 'unknown-region',
  level: 'warning',
  title: 'a Region looks like another one, misspelt',
  why: 'AWS accepts the policy, and no request ever is of such a Region',
  page: 'https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html',
  check: perStatement(({ resource, conditions }) => [
    ...(resource?.patterns ?? []).flatMap((pattern) => hitsOn(arnParts(pattern.value)[3] ?? '', pattern)),
    ...conditions
      .filter(({ key }) => key.value.toLowerCase() === 'aws:requestedregion')
      .flatMap(({ values }) => values.flatMap((value) => hitsOn(value.value, value))),
  ]),
};

/** An area and a direction that are both known make a Region that may be new: `sa-west-1`. */
const WORDS: ReadonlySet<string> = new Set(AREAS.flatMap((area) => area.split('-')));

/** Only what is near a known name, and has a word that no Region has. */
function hitsOn(region: string, { range }: Located<string>): readonly Hit[] {
  const [, area = '', number = ''] = REGION.exec(region) ?? [];
  if (area.split('-').every((word) => word === '' || WORDS.has(word))) return [];
  const near = nearest(area, AREAS, 2).map((name) => `${name}-${number}`);
  if (near.length === 0) return [];
  return [{ range, message: `no Region is known as \`${region}\``, help: `did you mean ${listed(near)}?` }];
}

export const REGIONS: readonly Rule[] = [UNKNOWN_REGION];
