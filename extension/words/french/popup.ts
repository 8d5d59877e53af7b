// Words of the popup in French.
// Promise: as in popup-words.ts.
// Not here: what a phrase is for (popup-words.ts).

import { since } from '../../../shared/ui/languages/french.ts';
import type { PopupWords } from '../popup-words.ts';
import { closed, quoted, until } from './grammar.ts';

export const popupFrench: PopupWords = {
  reading: 'Lecture de l’historique…',
  works: 'Fonctionne ici.',
  worksIn: (latency) => `Fonctionne ici\u00a0: réponse en ${latency}.`,
  slowSince: (latency, when) => `Répond lentement ici ${since(when)}\u00a0: réponse en ${latency}.`,
  downForYou: (when) => `Indisponible ici ${since(when)}.`,
  maintenanceSince: (when) => `En maintenance prévue ${since(when)}.`,
  pausedHere: 'En pause\u00a0: aucune vérification.',
  allWork: (count) =>
    count === 1 ? 'Fonctionne ici.' : `Les ${count} adresses de ce site fonctionnent ici.`,
  cannotTell: (why) => closed(`Impossible de le savoir\u00a0: ${why}`),
  thisBrowser: 'Ici',
  asking: 'Requête en cours…',
  answered: (status, latency) => `${status} en ${latency}`,
  noStatus: (latency) => `réponse en ${latency}`,
  failedChecks: (failed, all) => `${failed} vérifications sur ${all}`,
  overLimit: (latency, limit) => `${latency}, limite ${limit}`,
  cause: {
    timeout: 'aucune réponse à temps',
    network: 'aucune connexion',
    status: 'une erreur',
    assertion: 'contenu inattendu',
    tls: 'aucune connexion sécurisée',
    dns: 'nom introuvable',
  },
  copyForTicket: 'Copier pour ticket',
  copied: 'Copié',
  notCopied: (why) => `Le navigateur n’a pas permis la copie\u00a0: ${why}`,
  snooze: 'Reporter',
  snoozeFor: 'Aucune alerte sur l’icône ni dans la première phrase pendant\u00a0:',
  until: (when) => until(when),
  tomorrowAt: (time) => `jusqu’à demain, ${time}`,
  snoozedUntil: (when) => `alertes reportées ${until(when)}`,
  wake: 'Alerter à nouveau',
  allSnoozed: 'Toutes les alertes sont reportées',
  restSnoozed: (count) => `Tout le reste fonctionne, alertes reportées\u00a0: ${count}`,
  find: 'Rechercher un nom, une adresse, un groupe, une étiquette',
  found: (shown, all) => `${shown} sur ${all}`,
  nothingFound: (query) => `Rien de ce qui est surveillé ne s’appelle ${quoted(query)}.`,
  clear: 'Tout afficher',
  ungrouped: 'Sans groupe',
  allUp: (count) => (count === 1 ? 'disponible' : `tout est disponible (${count})`),
  upFor: (duration) => `disponible depuis ${duration}`,
  slowFor: (duration) => `réponse lente depuis ${duration}`,
  maintenanceFor: (duration) => `en maintenance depuis ${duration}`,
  responseByHour: (low, high, last) =>
    `Temps de réponse par heure, dernières 24\u00a0heures\u00a0: de ${low} à ${high}, ${last} à la fin`,
  resumeAll: 'Tout reprendre',
  offline:
    'Cet ordinateur est hors ligne. Les vérifications reprendront d’elles-mêmes au retour de la connexion\u202f; d’ici là, rien ne compte comme interruption.',
  unreadable: 'Ce qui est surveillé figure ci-dessous, sans son historique.',
  tryAgain: 'Réessayer',
  browserClosed: (percent) =>
    `Ce navigateur a été fermé ${percent} du temps. Un prober surveille jour et nuit.`,
  gotIt: 'Compris',
  proberDocs: 'À propos du prober',
  proberText:
    'Il envoie les mêmes vérifications depuis un ordinateur qui n’est jamais en veille. Il lit cette liste de surveillance (Paramètres, Exporter) et se lance avec «\u202fuptally serve\u202f»\u202f; docs/hosting.md explique comment.',
  emptyTitle: 'Que faut-il surveiller\u202f?',
  emptyText:
    'Tout est vérifié depuis ce navigateur, tant qu’il est ouvert. Rien n’en sort, hormis les vérifications.',
  pasteList: 'Coller une liste d’adresses',
  importFile: 'Importer un fichier',
  dashboard: 'Tableau de bord',
  moreBelow: (count) => `encore ${count}`,
  keys: 'Touches',
  keysHint: 'Afficher les touches',
  close: 'Fermer',
  lettersOn: 'Les touches seules sont des commandes',
  lettersHint: 'Flèches, Entrée, Échap et Tab fonctionnent dans tous les cas.',
  key: {
    move: 'parcourir la liste',
    open: 'ouvrir ou fermer',
    search: 'rechercher',
    check: 'vérifier maintenant',
    help: 'ces touches',
    escape: 'effacer, revenir',
  },
};
