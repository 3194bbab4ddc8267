/**
 * ARN patterns with `*` (any text, `/` and `:` included) and `?` (one character), as IAM reads them in `Resource`
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html).
 */

export function hasWildcard(arn: string): boolean {
  return arn.includes('*') || arn.includes('?');
}

/**
 * Whether everything that `subject` stands for matches `pattern`. `subject` may have wildcards itself: its `*` can only be
 * swallowed by a `*`, its `?` also by a `?`. Sound, not complete: `false` where it cannot tell.
 */
export function covers(pattern: string, subject: string): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  let position = 0;
  while (position < subject.length) {
    const sign = pattern[at];
    const character = subject[position];
    if (sign === '*') {
      star = at++;
      resume = position;
    } else if (sign === character || (sign === '?' && character !== '*')) {
      at++;
      position++;
    } else if (star >= 0) {
      at = star + 1;
      position = ++resume;
    } else {
      return false;
    }
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}

/** Whether some text matches both patterns. Takes time in the product of their lengths. */
export function intersects(left: string, right: string): boolean {
  let row = firstRow(right);
  for (let i = 0; i < left.length; i++) row = nextRow(row, left.charAt(i), right);
  return row[right.length] === true;
}

/** `row[i]`: whether what was read of the left pattern and the first `i` signs of the right one share a text. */
function firstRow(right: string): readonly boolean[] {
  const row = [true];
  for (let i = 0; i < right.length; i++) row.push(row[i] === true && right[i] === '*');
  return row;
}

function nextRow(previous: readonly boolean[], sign: string, right: string): readonly boolean[] {
  const row = [sign === '*' && previous[0] === true];
  for (let i = 0; i < right.length; i++) {
    const other = right[i];
    const same = sign === other || sign === '?' || other === '?';
    const shared =
      sign === '*' || other === '*' ? previous[i + 1] === true || row[i] === true : same && previous[i] === true;
    row.push(shared || ((sign === '*' || other === '*') && previous[i] === true));
  }
  return row;
}
