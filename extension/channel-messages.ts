// The message about a channel that is no command: a test of it, whose answer is what the vendor said.
// Promise: both sides parse what they receive; nobody waits for it but who asked.
// Not here: commands (messages.ts), sending (background/channel-delivery.ts).

import * as v from 'valibot';

const testSchema = v.object({ do: v.literal('test-channel'), name: v.pipe(v.string(), v.maxLength(40)) });

export type ChannelTest = v.InferOutput<typeof testSchema>;

export function readChannelTest(message: unknown): ChannelTest | null {
  const read = v.safeParse(testSchema, message);
  return read.success ? read.output : null;
}
