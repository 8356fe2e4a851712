let out = 0;

/** Counts a call as being answered, until it is. */
export async function counted<T>(job: () => Promise<T>): Promise<T> {
  out += 1;
  try {
    return await job();
  } finally {
    out -= 1;
  }
}

/** Surfaces hear the news and send what they have within this time, in ms. */
const hear = 400;
/** No longer than this for calls that take their time: a surface keeps what was refused. */
const longest = 3000;

/** Waits until nobody has anything left to send. */
export async function settled(): Promise<void> {
  const until = Date.now() + longest;
  await pause(hear);
  while (out > 0 && Date.now() < until) await pause(50);
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
