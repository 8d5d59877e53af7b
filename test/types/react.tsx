/** @jsxImportSource react */
// What a user of React writes, and what the compiler must refuse.
// Promise: it compiles as it stands.
// Not here: Preact (preact.tsx).

import { useRef } from 'react';
import 'uptally/widget/react';
import type { UptallyStatus } from 'uptally/widget/element';

export function Status({ tell }: { readonly tell: (sentence: string) => void }) {
  const element = useRef<UptallyStatus>(null);
  return (
    <main>
      <uptally-status
        ref={element}
        class="wide"
        src="/status.json"
        variant="full"
        days={30}
        onuptally-change={({ detail }) => tell(detail.sentence)}
      >
        <b slot="up">All is well</b>
      </uptally-status>
      <uptally-badge src="/status.json" href="/status" />
      {/* @ts-expect-error: there is no such variant */}
      <uptally-status variant="huge" />
      {/* @ts-expect-error: a badge has no days */}
      <uptally-badge days={30} />
      {/* @ts-expect-error: it tells a change, not a text */}
      <uptally-status onuptally-change={(text: string) => tell(text)} />
      {/* @ts-expect-error: `refresh` is a method, which a framework would overwrite */}
      <uptally-status refresh={60} />
      <uptally-status src="/status.json" theme={undefined} />
    </main>
  );
}
