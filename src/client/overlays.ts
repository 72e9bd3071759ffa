// What lies over the page once the reader asks for it. It is fetched when she sees the page (bring-overlays.ts).
import './zoom.ts';

document.dispatchEvent(new CustomEvent('vitrine:overlays'));
