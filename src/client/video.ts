// A video of another host is asked for only when the reader wants it: then its player takes the poster's place, and the
// focus.

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-player]') : null;
  if (link === null || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    return;
  const place = placeOf(link);
  if (place === null || place === undefined) return;
  if (place instanceof HTMLVideoElement) {
    place.currentTime = Number(link.dataset.seconds ?? 0);
    void place.play();
    place.focus();
    // Players of the hosts refuse a page that has no address of its own: from disk the link leads to the host.
  } else if (location.protocol === 'file:') return;
  else play(link.dataset.player ?? '', place);
  event.preventDefault();
});

/**
 * The poster or the player that a link belongs to: around it, or, for a link in the text, the one of the same video.
 */
function placeOf(link: HTMLAnchorElement): HTMLElement | null | undefined {
  const block = link.closest('.video-block') ?? link.closest('.video');
  if (block !== null) return block.querySelector<HTMLElement>('.video-poster, iframe, video');
  const video = (address = ''): string => address.replace(/[?#].*/, '');
  return [...document.querySelectorAll<HTMLElement>('.video-poster, .video iframe')].find(
    (place) => video(place.dataset.player ?? (place as HTMLIFrameElement).src) === video(link.dataset.player),
  );
}

function play(address: string, place: HTMLElement): void {
  const isFile = place.dataset.file !== undefined;
  const { width, height } = place.getBoundingClientRect();
  const player = document.createElement(isFile ? 'video' : 'iframe');
  player.style.aspectRatio = place.style.aspectRatio || `${width} / ${height}`;
  player.title = place.dataset.title ?? place.title;
  if (player instanceof HTMLVideoElement) {
    player.controls = player.autoplay = player.playsInline = true;
  } else {
    player.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
    player.referrerPolicy = 'strict-origin-when-cross-origin';
  }
  player.src = isFile ? address : withAutoplay(address);
  place.replaceWith(player);
  player.focus();
}

/** The query goes before `#t=…`. */
function withAutoplay(address: string): string {
  const url = new URL(address);
  url.searchParams.set('autoplay', '1');
  return url.href;
}
