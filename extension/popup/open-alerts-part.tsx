// The alerts about an endpoint that are open, in its details: since when, and who takes care of them.
// Promise: read only once the details are open, so that the first look at the popup waits for none of it.
// Not here: reading (screen/open-alerts.ts), the button (screen/acknowledge.tsx).

import type { Endpoint } from '../../shared/config/endpoint.ts';
import { instantText } from '../../shared/ui/text.ts';
import { readRoute } from '../route.ts';
import { Acknowledge, acknowledgedText } from '../screen/acknowledge.tsx';
import { useArrival } from '../screen/arrival.ts';
import { type OpenAlert, useOpenAlerts } from '../screen/open-alerts.ts';
import type { PopupFrame } from './frame.ts';

export function OpenAlerts({ frame, endpoint: { id } }: { frame: PopupFrame; endpoint: Endpoint }) {
  const open = useOpenAlerts(frame.edge, id);
  return open.map((alert, i) => (
    <Part
      key={alert.id}
      frame={frame}
      alert={alert}
      isMeant={i === 0 && readRoute(location.hash).id === id}
    />
  ));
}

interface PartProps {
  readonly frame: PopupFrame;
  readonly alert: OpenAlert;
  readonly isMeant: boolean;
}

function Part({ frame, alert, isMeant }: PartProps) {
  const { words, wording, now } = frame;
  const { id, since, acknowledgement } = alert;
  const place = useArrival<HTMLDivElement>(isMeant);
  const taken = acknowledgement === null ? '' : ` · ${acknowledgedText(acknowledgement, frame)}`;
  return (
    <div class="acts open-alert" tabIndex={isMeant ? -1 : undefined} ref={place}>
      <p>
        {words.alert.openSince(instantText(since, now, wording))}
        {taken}
      </p>
      <Acknowledge frame={frame} alert={id} acknowledgement={acknowledgement} />
    </div>
  );
}
