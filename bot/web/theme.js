import { LOCALES, TEXTS } from './texts.js';

const SANS = 'Inter, system-ui, -apple-system, "Segoe UI", Roboto';
const FONTS = {
  zh: `${SANS}, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif`,
  'zh-TW': `${SANS}, "PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC", "Noto Sans TC", sans-serif`,
  en: `${SANS}, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif`,
};

/** Everything Web Chat shows is in the page's look: the colours are read from style.css, so light and dark are written down once. */
export const webChatLook = (lang, { phone }) => {
  const css = getComputedStyle(document.documentElement);
  const color = (name) => css.getPropertyValue(`--${name}`).trim();
  return {
    locale: LOCALES[lang],
    overrideLocalizedStrings: { TEXT_INPUT_PLACEHOLDER: TEXTS[lang].placeholder, TRANSCRIPT_MORE_MESSAGES: TEXTS[lang].more },
    styleOptions: styleOptions(FONTS[lang], color, phone),
    adaptiveCardsHostConfig: hostConfig(FONTS[lang], color),
  };
};

const styleOptions = (font, color, phone) => ({
  primaryFont: font,
  fontSizeSmall: '13px',
  backgroundColor: 'transparent',
  accent: color('accent'),
  subtle: color('muted'),
  paddingRegular: phone ? 10 : 14,
  // A reply taller than the window, a card above all, stays at its beginning.
  autoScrollSnapOnPage: true,
  autoScrollSnapOnPageOffset: -24,
  rootHeight: '100%',
  rootWidth: '100%',

  bubbleBackground: color('bubble'),
  bubbleBorderColor: color('line'),
  bubbleBorderRadius: 14,
  bubbleBorderWidth: 1,
  bubbleTextColor: color('text'),
  bubbleMaxWidth: phone ? 560 : 620,
  bubbleMinHeight: 40,
  bubbleMinWidth: 40,
  messageActivityWordBreak: 'break-word',
  bubbleFromUserBackground: color('mine'),
  bubbleFromUserBorderColor: color('mine'),
  bubbleFromUserBorderRadius: 14,
  bubbleFromUserBorderWidth: 1,
  bubbleFromUserTextColor: color('on-mine'),

  avatarSize: 32,
  ...(phone ? {} : { botAvatarImage: '/assets/desk.svg', botAvatarInitials: '', botAvatarBackgroundColor: 'transparent' }),
  showAvatarInGroup: 'status',

  groupTimestamp: 5 * 60_000,
  timestampColor: color('muted'),
  timestampFormat: 'absolute',

  hideUploadButton: true,
  sendTypingIndicator: false,
  sendBoxBackground: color('surface'),
  sendBoxBorderTop: 'none',
  sendBoxButtonColor: color('accent'),
  sendBoxButtonColorOnDisabled: color('muted'),
  sendBoxButtonShadeColorOnHover: color('tint'),
  sendBoxButtonShadeColorOnActive: color('tint'),
  sendBoxButtonShadeBorderRadius: 10,
  sendBoxHeight: 52,
  sendBoxMaxHeight: 168,
  sendBoxPlaceholderColor: color('muted'),
  sendBoxTextColor: color('text'),
  sendBoxTextWrap: true,

  suggestedActionLayout: 'flow',
  suggestedActionsFlowMaxHeight: phone ? 168 : 220,
  suggestedActionHeight: 38,
  suggestedActionBorderRadius: 19,
  suggestedActionBorderWidth: 1,
  suggestedActionBackgroundColor: color('surface'),
  suggestedActionBackgroundColorOnHover: color('tint'),
  suggestedActionBackgroundColorOnFocus: color('tint'),
  suggestedActionBackgroundColorOnActive: color('tint'),
  suggestedActionBorderColor: color('accent'),
  suggestedActionBorderColorOnHover: color('accent'),
  suggestedActionBorderColorOnFocus: color('accent'),
  suggestedActionBorderColorOnActive: color('accent'),
  suggestedActionTextColor: color('accent'),
  suggestedActionTextColorOnHover: color('accent'),
  suggestedActionTextColorOnFocus: color('accent'),
  suggestedActionTextColorOnActive: color('accent'),
  suggestedActionKeyboardFocusIndicatorBorderColor: color('accent'),

  scrollToEndButtonBehavior: 'any',
  scrollToEndButtonFontSize: '13px',
  transitionDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? '0s' : '.2s',
});

const hostConfig = (font, color) => {
  const shades = (name, subtle = 'muted') => ({ default: color(name), subtle: color(subtle) });
  const foregroundColors = {
    default: shades('text'),
    dark: shades('text'),
    light: shades('muted'),
    accent: shades('accent', 'accent'),
    good: shades('good', 'good'),
    warning: shades('warn', 'warn'),
    attention: shades('bad', 'bad'),
  };
  const container = (name) => ({ backgroundColor: color(name), foregroundColors });
  return {
    supportsInteractivity: true,
    fontFamily: font,
    fontSizes: { small: 13, default: 15, medium: 16, large: 19, extraLarge: 22 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    spacing: { small: 6, default: 10, medium: 16, large: 22, extraLarge: 28, padding: 16 },
    // What a card is about stands below the page's own headings.
    textBlock: { headingLevel: 3 },
    separator: { lineThickness: 1, lineColor: color('line') },
    imageSizes: { small: 40, medium: 80, large: 160 },
    containerStyles: {
      default: container('bubble'),
      emphasis: container('tint'),
      accent: container('tint'),
      good: container('tint'),
      warning: container('tint'),
      attention: container('tint'),
    },
    inputs: {
      label: {
        requiredInputs: { weight: 'bolder', color: 'default', size: 'default', isSubtle: false, suffix: ' *', suffixColor: 'attention' },
        optionalInputs: { weight: 'bolder', color: 'default', size: 'default', isSubtle: false },
        inputSpacing: 'small',
      },
      errorMessage: { color: 'attention', size: 'small', weight: 'bolder', spacing: 'small' },
    },
    actions: {
      maxActions: 6,
      spacing: 'medium',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    },
    factSet: {
      title: { color: 'default', size: 'default', isSubtle: true, weight: 'default', wrap: true, maxWidth: 180 },
      value: { color: 'default', size: 'default', isSubtle: false, weight: 'default', wrap: true },
      spacing: 12,
    },
    adaptiveCard: { allowCustomStyle: true },
  };
};
