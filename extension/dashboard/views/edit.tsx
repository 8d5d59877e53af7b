// Editing an endpoint on a page of its own: the popup's form, with room.
// Promise: an address of something that is no longer watched says so, and leads back.
// Not here: the form (editing/endpoint-form.tsx).

import { useRef } from 'preact/hooks';
import type { Endpoint } from '../../../shared/config/endpoint.ts';
import { EndpointForm } from '../../editing/endpoint-form.tsx';
import { HOME, hashOf } from '../../route.ts';
import type { View, ViewFrame } from '../view.ts';
import { ViewHead } from '../view-head.tsx';

export const editView: View = {
  name: 'edit',
  title: null,
  draw: (frame) => <Edit frame={frame} />,
};

function Edit({ frame }: { frame: ViewFrame }) {
  const { route, known, words, go } = frame;
  const endpoint = known.config?.endpoints.find(({ id }) => id === route.id);
  // Removed elsewhere while one types here, the form stays and says so.
  const opened = useRef<Pick<Endpoint, 'id' | 'name'> | null>(null);
  if (endpoint !== undefined) opened.current = endpoint;
  if (opened.current === null || opened.current.id !== route.id) {
    return (
      <>
        <ViewHead title={words.watched} />
        <p class="empty">{words.editing.unknown}</p>
        <p>
          <a href={hashOf(HOME)}>{words.dashboard.toAll}</a>
        </p>
      </>
    );
  }
  return (
    <>
      <ViewHead title={words.editTitle(opened.current.name)} />
      <EndpointForm isHeaded frame={frame} id={route.id} close={() => go(HOME)} />
    </>
  );
}
