// The notification service of a headless Firefox, which shows none by itself: it takes what extensions have shown.
// Promise: what stands there came all the way through Firefox; a click there goes all the way back.
// Not here: the notices of Chromium, which has them without a screen (chromium.ts).

import type { NoticeService } from './browser.ts';
import { parsed } from './evaluation.ts';
import type { Evaluate } from './firefox-scope.ts';
import { waitFor } from './wait.ts';

/** Takes the place of the system's service; `uptallyDriver` must be there. */
export const NOTICE_SERVICE = `(() => {
  const shown = [];
  const end = (name) => {
    const place = shown.findIndex((each) => each.name === name);
    if (place >= 0) shown.splice(place, 1);
  };
  const service = {
    QueryInterface: ChromeUtils.generateQI(['nsIAlertsService']),
    showAlert(alert, observer) {
      const { name, title, text: message, cookie } = alert;
      end(name);
      shown.push({ name, title, message, tell: (topic) => observer?.observe(null, topic, cookie) });
    },
    closeAlert: end,
  };
  const factory = {
    QueryInterface: ChromeUtils.generateQI(['nsIFactory']),
    createInstance: (iid) => service.QueryInterface(iid),
  };
  const registrar = Components.manager.QueryInterface(Ci.nsIComponentRegistrar);
  const contract = '@mozilla.org/alerts-service;1';
  registrar.registerFactory(Services.uuid.generateUUID(), 'Notices of a test', contract, factory);
  uptallyDriver.notices = shown;
  return 'there';
})()`;

/** @param extension a source text, in the privileged scope */
export function noticeService(privileged: Evaluate, extension: string): NoticeService {
  return {
    async shown() {
      const list = 'uptallyDriver.notices.map(({ name: id, title, message }) => ({ id, title, message }))';
      return parsed(await privileged(`JSON.stringify(${list})`));
    },
    async click(id) {
      const click = `(() => {
        const notice = uptallyDriver.notices.find(({ name }) => name === ${JSON.stringify(id)});
        notice?.tell('alertclickcallback');
        return String(notice !== undefined);
      })()`;
      await waitFor(async () => (await privileged(click)) === 'true', { what: `a notice ${id} to click on` });
    },
    popupAddress: () =>
      privileged(`(() => {
        const popup = [...${extension}.views].find(({ viewType }) => viewType === 'popup');
        return popup?.xulBrowser?.currentURI?.spec ?? '';
      })()`),
  };
}
