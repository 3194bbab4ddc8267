/**
 * Dates as IAM reads them: ISO 8601 in the W3C's profile, or seconds since 1970-01-01
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Date,
 * https://www.w3.org/TR/NOTE-datetime). Beyond the profile a time may lack its offset and is then in UTC, and fractions
 * beyond the millisecond are cut off (observed at AWS, September 2026).
 */
const EPOCH_SECONDS = /^[+-]?\d{1,13}$/;
const ISO_DATE =
  /^(\d{4}-\d\d)(?:(-\d\d)(?:T(\d\d:\d\d)(:\d\d(?:\.\d{1,30})?)?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))?)?)?$/;

/** The length of a date and time to the millisecond. */
const TO_MILLISECOND = '2026-06-30T00:00:00.000'.length;

/** Milliseconds since the epoch, or `NaN` for a text that is no date. */
export function parseDate(text: string): number {
  if (EPOCH_SECONDS.test(text)) return Number(text) * 1000;
  const match = ISO_DATE.exec(text);
  if (match === null) return Number.NaN;
  const [, month = '', day = '-01', time = '00:00', seconds = ':00', sign, hours = '0', minutes = '0'] = match;
  const written = `${month}${day}T${time}${seconds.padEnd(':00.'.length, '.')}`.padEnd(TO_MILLISECOND, '0');
  const utc = `${written.slice(0, TO_MILLISECOND)}Z`;
  const moment = Date.parse(utc);
  // Date.parse takes the 31st of June for the 1st of July, and 24:00 for the next day.
  if (new Date(moment).toJSON() !== utc) return Number.NaN;
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return sign === '-' ? moment + offset : moment - offset;
}

const DOUBTFUL = /^(?:\d{4}|-\d+|\+?\d{14,}|\d{4}-\d\d-\d\dT[\d:.]+[+-]\d{4})$|^[+-]\d{4}-/;

/**
 * Whether a text has a form that some readers of ISO 8601 take and others do not, or take for another: AWS does not say which it is. Four
 * digits are a year or seconds, fourteen are beyond every calendar; seconds may be negative, a year may have a sign, an offset no colon.
 */
export function isDoubtfulDate(text: string): boolean {
  return DOUBTFUL.test(text);
}
