import { fstatSync, statSync, writeSync } from 'node:fs';

const DESCRIPTORS = { stdout: 1, stderr: 2 } as const;

/** One of the process's own streams, as the commands write to it. */
export interface Output {
  readonly write: (text: string) => void;
  readonly isTerminal: () => boolean;
  /** Whether nothing waits in a stream any more. */
  readonly isWritten: () => boolean;
}

/**
 * Files and pipes are written to directly: Node's own stream, which needs a tenth of a whole run's time to load, serves
 * terminals, whatever else there is, and a pipe that is full and does not block. `failed` is told of output that was lost.
 */
export function outputTo(name: keyof typeof DESCRIPTORS, failed: () => void): Output {
  const descriptor = DESCRIPTORS[name];
  let stream: NodeJS.WriteStream | undefined;

  function fault(error: unknown): void {
    // A reader that has seen enough (`| head`) closes the pipe: that is no fault, and it changes no verdict.
    if (codeOf(error) !== 'EPIPE') failed();
  }

  function opened(): NodeJS.WriteStream {
    stream ??= process[name].on('error', fault);
    return stream;
  }

  function writeDirectly(text: string): void {
    let rest: Uint8Array = Buffer.from(text);
    try {
      while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      // INVARIANT: once a stream holds what is to be written, all that follows goes through it, in order.
      if (codeOf(error) === 'EAGAIN') opened().write(rest);
      else fault(error);
    }
  }

  const direct = takesDirectWriting(descriptor);
  return {
    write: (text) => {
      if (direct && stream === undefined) writeDirectly(text);
      else opened().write(text);
    },
    isTerminal: () => !direct && opened().isTTY,
    isWritten: () => stream === undefined,
  };
}

function takesDirectWriting(descriptor: number): boolean {
  try {
    const stat = fstatSync(descriptor);
    // Node makes the pipes of its child processes from sockets; what goes to /dev/null nobody reads.
    return stat.isFile() || stat.isFIFO() || stat.isSocket() || stat.rdev === statSync('/dev/null').rdev;
  } catch {
    return false;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
