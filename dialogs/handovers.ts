import { dayIn } from '../services/clock.js';
import type { DeskLanguage, Handover } from '../services/records.js';
import type { HandedDraft } from '../services/seen-handovers.js';
import { colleague, mainAccountCalled, type Reader, readerIn } from './colleagues.js';
import type { Scene } from './decision.js';
import { formatDay, plain } from './format.js';
import { formOf } from './forms/forms.js';
import { readStored } from './forms/stored.js';
import { type Button, type Reply, say } from './reply.js';
import { handoverTexts } from './texts/handover.js';
import { myOpportunitiesTexts } from './texts/my-opportunities.js';
import { textsFor } from './texts/texts.js';
import { inLanguage } from './traditional.js';

const wordsIn = (lang: DeskLanguage) => handoverTexts[textsFor(lang).lang];

/** Where a draft is that was handed over, for who wrote it or gave it back. */
export const handoverReply = (
  handover: Pick<Handover, 'draftId' | 'state' | 'receiverId' | 'number'> & { readonly authorId?: string },
  scene: Scene,
): Reply => {
  const { texts } = scene;
  const words = wordsIn(scene.lang);
  const { draftId, state, receiverId, authorId = '' } = handover;
  const list: Button = { label: texts.general.buttons.list, action: { do: 'list' } };
  switch (state) {
    case 'waiting':
      return say(words.waiting, [{ label: words.buttons.takeBack, action: { do: 'take-back', draft: draftId } }, list]);
    case 'given':
      return say(words.given(mainAccountCalled(receiverId, readerIn(scene))), [list]);
    case 'submitted':
      return say(words.submitted(handover.number ?? ''), [
        { label: texts.general.buttons.list, action: { do: 'status', number: handover.number ?? '' } },
      ]);
    case 'returned':
      return say(words.returned(colleague(authorId, readerIn(scene))));
    case 'discarded':
      return say(words.discarded);
  }
};

/** The lines of the list of opportunities about drafts that the person has handed over; those `listed` by number already are left out. */
export const handedLines = (handed: readonly HandedDraft[], listed: ReadonlySet<string | null>, scene: Scene): readonly string[] => {
  const words = wordsIn(scene.lang);
  const lines = handed.flatMap(({ handover, draft }) => {
    const { state, receiverId, number, at } = handover;
    if (state === 'discarded' || state === 'returned' || (number !== null && listed.has(number))) return [];
    const day = formatDay(dayIn(at, scene.turn.timeZone), scene.lang);
    const form = formOf(draft);
    const stored = form && readStored(form, draft);
    const called = plain((stored?.kind === 'readable' ? form?.called(stored.fields, draft.subject) : null) ?? words.unnamed);
    const stands =
      number !== null
        ? words.listSubmitted(number)
        : state === 'waiting'
          ? words.listWaiting(day)
          : words.listGiven(mainAccountCalled(receiverId, readerIn(scene)), day);
    return [`- ${called}${scene.lang === 'en' ? ': ' : '：'}${stands}`];
  });
  return lines.length === 0 ? [] : [[words.list, ...lines].join('\n')];
};

/** What the receiver hears of a draft that was handed to him, and its author of what became of it. */
export const handoverNews = (handover: Handover, to: 'author' | 'receiver', lang: DeskLanguage): readonly Reply[] => {
  const words = wordsIn(lang);
  const { form, general } = textsFor(lang);
  const { draftId, state, note, number, partnerId, authorId, receiverId } = handover;
  const reader: Reader = { lang, partnerId };
  const resume = (label: string): Button => ({ label, action: { do: 'resume', draft: draftId } });
  const replies = (): readonly Reply[] => {
    switch (state) {
      case 'given':
        return to === 'author'
          ? [say(words.newsTaken(mainAccountCalled(receiverId, reader)))]
          : [
              say(words.newsGiven(colleague(authorId, reader)), [
                resume(words.buttons.look),
                { label: words.buttons.handBack, action: { do: 'hand-back', draft: draftId } },
              ]),
            ];
      case 'returned': {
        const said = words.newsReturned(mainAccountCalled(receiverId, reader));
        return [say([said, ...(note === null ? [] : [words.newsNote(plain(note))])].join('\n\n'), [resume(form.buttons.resume)])];
      }
      case 'submitted':
        return [
          say(words.newsSubmitted(number ?? ''), [
            { label: general.buttons.list, action: { do: 'status', number: number ?? '' } },
            { label: myOpportunitiesTexts[textsFor(lang).lang].buttons.all, action: { do: 'list' } },
          ]),
        ];
      case 'discarded':
        return [say(words.newsDiscarded)];
      case 'waiting':
        return [];
    }
  };
  return inLanguage(lang, replies());
};
