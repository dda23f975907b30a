/** The one door to the polyfill: the same promises in both browsers. Background and pages only; it throws anywhere else. */
import browser from 'webextension-polyfill';

export { browser };
