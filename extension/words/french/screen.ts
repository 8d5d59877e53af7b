// The extension's flat phrases in French.
// Promise: as in words.ts.
// Not here: what a phrase is for (words.ts), the sections (the files beside this one).

import type { ScreenWords } from '../words.ts';
import { ago, closed } from './grammar.ts';

export const screenFrench: ScreenWords = {
  closed,
  labelled: (label, value) => `${label}\u00a0: ${value}`,
  notWatched: 'Ce site n’est pas surveillé.',
  waiting: 'En attente de la réponse à la question du navigateur.',
  paused: 'en pause',
  allPaused: 'Tout est en pause',
  monitor: 'Surveiller ce site',
  checkNow: 'Vérifier maintenant',
  pause: 'Pause',
  resume: 'Reprendre',
  allowAgain: 'Autoriser à nouveau',
  allowHost: 'Autoriser',
  furtherHost: 'Adresse d’arrivée',
  redirectHelp: (host) =>
    `${host} redirige vers un hôte qui n’est pas autorisé, et le navigateur ne dit pas lequel. Ouvrir l’adresse dans un onglet, regarder où elle aboutit et autoriser cette adresse.`,
  notAllowed: (host) =>
    `L’accès à ${host} n’a pas été autorisé, et sans lui aucune vérification n’est possible. Pour continuer, réessayer et choisir «\u202fAutoriser\u202f».`,
  cannotAsk: (why) => `Le navigateur n’a pas demandé l’autorisation\u00a0: ${why}`,
  watched: 'Sous surveillance',
  add: 'Ajouter une adresse',
  addTitle: 'Surveiller une adresse',
  editTitle: (name) => `Modifier ${name}`,
  emptyHelp:
    'Ouvrir un site et choisir «\u202fSurveiller ce site\u202f», ou ajouter une adresse. Les vérifications partent de ce navigateur, tant qu’il est ouvert.',
  settings: 'Paramètres',
  edit: 'Modifier',
  remove: 'Retirer',
  removed: (name) => `${name} n’est plus sous surveillance.`,
  undo: 'Annuler',
  cancel: 'Annuler',
  save: 'Enregistrer',
  watch: 'Surveiller',
  address: 'Adresse',
  name: 'Nom',
  nameHint: 'comme dans l’adresse',
  group: 'Groupe',
  interval: 'Intervalle de vérification',
  statuses: 'Bons codes d’état',
  latencyLimit: 'Réponse lente à partir de (ms)',
  text: 'Doit contenir',
  more: 'Plus',
  every: (duration) => `intervalle de ${duration}`,
  since: (when) => `depuis le ${when}`,
  pageTitle: 'Titre du flux',
  titleHint: 'affiché sur une page d’état',
  zone: 'Les jours commencent et finissent selon',
  zoneHint:
    'Le fuseau horaire a été fixé à l’ajout du premier endpoint\u202f; tous les chiffres par jour en dépendent.',
  control: 'Quand rien ne répond, interroger',
  controlHint:
    'Une adresse par ligne, suivie si l’on veut du statut et du texte de sa bonne réponse. Elles indiquent si la connexion est coupée ou demande d’abord de se connecter\u202f; rien d’autre ne leur est envoyé.',
  download: 'Télécharger le flux',
  downloadHint:
    'status.json pour une page d’état\u00a0: noms et chiffres de tout ce qui est surveillé ici, sans les adresses.',
  trouble: (problem) => `La dernière série de vérifications a échoué\u00a0: ${problem}`,
  historyTrouble: (problem) => `Impossible de lire l’historique\u00a0: ${problem}`,
  checkedAge: (age) => `vérifié ${ago(age)}`,
  noEndpoint: 'Il n’y a encore rien à publier.',
};
