export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
export const least = (numbers) => Math.min(...numbers);

/** Processor time of this process alone: other processes on the machine slow it down less than they slow a clock. */
export function seconds(work) {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1e6;
}
