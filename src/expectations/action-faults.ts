import type { Catalog } from '../catalog/index.js';
import { type Diagnostic, didYouMean, type Located, nearest, type SourceRange } from '../source/index.js';
import { quotedList } from './quoted.js';

/** What can be wrong with the actions that a test names. */

interface Written {
  readonly written: string;
  readonly range: SourceRange;
}

export function malformed(text: Located<string>, catalog: Catalog): Diagnostic {
  const bare = /^[a-z0-9]+$/i.test(text.value);
  const namesakes = bare ? catalog.expandActions(`*:${text.value}`).slice(0, 3) : [];
  const near =
    namesakes.length > 0
      ? namesakes.map(({ name }) => ({ name, reason: undefined }))
      : catalog.nearestActions(text.value, 3);
  return {
    code: 'invalid-action',
    severity: 'error',
    message: `\`${text.value}\` is not of the form \`service:Action\``,
    help: near.length === 0 ? 'write an action such as `s3:GetObject`' : suggestion(near),
    range: text.range,
  };
}

export function unknownAction(text: Located<string>, catalog: Catalog): Diagnostic {
  const prefix = text.value.slice(0, text.value.indexOf(':'));
  const service = catalog.serviceName(prefix);
  const near = catalog.nearestActions(text.value, 3);
  const newer = 'an action newer than the catalog goes into `allow-unknown-actions`';
  return {
    code: 'unknown-action',
    severity: 'error',
    message:
      service === undefined
        ? `\`${text.value}\`: no AWS service has the prefix \`${prefix}\``
        : `\`${text.value}\` is not an action of ${service}`,
    help: near.length === 0 ? newer : `${suggestion(near)} ${newer}`,
    range: text.range,
  };
}

function suggestion(near: ReturnType<Catalog['nearestActions']>): string {
  const reason = near.find((candidate) => candidate.reason !== undefined)?.reason;
  const question = `did you mean ${quotedList(near.map(({ name }) => name))}?`;
  return reason === undefined ? question : `${question} (${reason})`;
}

export function matchesNothing(text: Located<string>, catalog: Catalog): Diagnostic {
  const prefix = text.value.slice(0, text.value.indexOf(':'));
  const service = catalog.serviceName(prefix);
  const services = catalog.nearestServices(prefix, 3);
  return {
    code: 'wildcard-matches-nothing',
    severity: 'error',
    message: `\`${text.value}\` matches no action${service === undefined ? '' : ` of ${service}`}`,
    help:
      service === undefined && services.length > 0
        ? `no AWS service has the prefix \`${prefix}\`; did you mean ${quotedList(services)}?`
        : 'a wildcard that matches nothing would test nothing: correct or remove it',
    range: text.range,
  };
}

export function unknownPack(text: Located<string>, names: readonly string[]): Diagnostic {
  const near = nearest(text.value, names, 1)[0];
  const all =
    names.length === 0 ? 'no packs are available here: list the actions' : `the packs are ${quotedList(names)}`;
  return {
    code: 'unknown-pack',
    severity: 'error',
    message: `there is no pack \`${text.value}\``,
    help: near === undefined ? all : `did you mean \`${near}\`? ${all}`,
    range: text.range,
  };
}

export function listedTwice({ written, range }: Written): Diagnostic {
  return {
    code: 'duplicate-row',
    severity: 'warning',
    message: `\`${written}\` is listed twice; it is tested once`,
    help: 'remove one of the two',
    range,
  };
}

/** A pack of which `services` and `except` leave nothing would test nothing. */
export function emptyPack(text: Located<string>, hasPaths: boolean): Diagnostic {
  return {
    code: 'empty-pack',
    severity: 'error',
    message: `no ${hasPaths ? 'single action' : 'action'} is left of the pack \`${text.value}\``,
    help: `\`iam-expect packs ${text.value}\` lists what it has; widen \`services\`, or take something out of \`except\``,
    range: text.range,
  };
}

export function unknownException(text: Located<string>, pack: string, names: readonly string[]): Diagnostic {
  return {
    code: 'unknown-exception',
    severity: 'error',
    message: `\`${text.value}\` is not in the pack \`${pack}\``,
    help: didYouMean(
      text.value,
      names,
      `\`iam-expect packs ${pack}\` lists what it has, actions together with \`+\` between them`,
    ),
    range: text.range,
  };
}

export function unknownService(text: Located<string>, catalog: Catalog): Diagnostic {
  const near = catalog.nearestServices(text.value, 3);
  return {
    code: 'unknown-service',
    severity: 'error',
    message: `no AWS service has the prefix \`${text.value}\``,
    help: near.length === 0 ? 'write what its actions begin with, such as `s3`' : `did you mean ${quotedList(near)}?`,
    range: text.range,
  };
}

export function tooFewTogether(range: SourceRange): Diagnostic {
  return {
    code: 'too-few-together',
    severity: 'error',
    message: '`together` takes at least two actions',
    help: 'a single action stands in the list by itself, without `together`',
    range,
  };
}

export function allowedTogether(range: SourceRange): Diagnostic {
  return {
    code: 'allowed-together',
    severity: 'error',
    message: '`together` says what must not be allowed together, and this list is of what must be allowed',
    help: 'list the actions without `together`: each has to be allowed',
    range,
  };
}

export function emptyList(key: string, range: SourceRange): Diagnostic {
  return {
    code: 'empty-list',
    severity: 'error',
    message: `\`${key}\` is an empty list, which would test nothing`,
    help: `list something, or remove \`${key}\``,
    range,
  };
}
