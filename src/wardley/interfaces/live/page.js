"use strict";
// The page is made by the server; this fetches it anew when something has changed, and puts its parts in place.
const at = (id, page = document) => page.getElementById(id);
const picture = at("picture");
let zoom = null; // null: as large as the window allows
let version = document.documentElement.dataset.version;
let busy = false;
let again = false;
let news = null;

function size(next) {
  const svg = picture.querySelector("svg");
  if (!svg) return;
  const wide = svg.viewBox.baseVal.width, high = svg.viewBox.baseVal.height;
  const before = svg.getBoundingClientRect();
  const middle = [picture.clientWidth / 2, picture.clientHeight / 2];
  const x = (picture.scrollLeft + middle[0]) / (before.width || 1);
  const y = (picture.scrollTop + middle[1]) / (before.height || 1);
  zoom = next;
  svg.style.width = zoom ? `${wide * zoom}px` : "";
  svg.style.height = zoom ? `${high * zoom}px` : "";
  const after = svg.getBoundingClientRect();
  picture.scrollLeft = x * after.width - middle[0];
  picture.scrollTop = y * after.height - middle[1];
}

function step(times) {
  const svg = picture.querySelector("svg");
  if (!svg) return;
  const shown = Math.min(
    picture.clientWidth / svg.viewBox.baseVal.width, picture.clientHeight / svg.viewBox.baseVal.height);
  size(Math.min(Math.max((zoom || shown) * times, 0.1), 10));
}

function put(page) {
  document.title = page.title;
  for (const id of ["title", "maps", "status", "remarks"]) {
    const fresh = document.adoptNode(at(id, page)), focused = document.activeElement === at(id);
    const top = at(id).scrollTop;
    at(id).replaceWith(fresh);
    fresh.scrollTop = top;
    if (focused) fresh.focus();
  }
  const fresh = at("picture", page);
  picture.className = fresh.className;
  picture.setAttribute("aria-label", fresh.getAttribute("aria-label"));
  if (picture.dataset.number !== fresh.dataset.number) {
    const place = [picture.scrollLeft, picture.scrollTop];
    picture.replaceChildren(...fresh.childNodes);
    picture.dataset.number = fresh.dataset.number;
    if (zoom) size(zoom);
    [picture.scrollLeft, picture.scrollTop] = place;
  }
  version = page.documentElement.dataset.version;
}

async function refresh() {
  again = true;
  if (busy) return;
  busy = true;
  try {
    while (again) {
      again = false;
      const answer = await fetch(location.href, { cache: "no-store" });
      if (!answer.ok) throw new Error(String(answer.status));
      put(new DOMParser().parseFromString(await answer.text(), "text/html"));
    }
  } catch {
    lost();
  } finally {
    busy = false;
  }
}

function lost() {
  const status = at("status");
  status.className = "lost";
  status.textContent = "wardley watch has ended, or cannot be reached; this is its last picture";
}

function listen() {
  if (news || document.hidden) return;
  news = new EventSource("/events");
  news.onmessage = (message) => {
    if (message.data !== version || at("status").className === "lost") refresh();
  };
  news.onerror = () => {
    lost();
    if (news && news.readyState === EventSource.CLOSED) { // a browser tries again only where nobody answered
      news = null;
      setTimeout(listen, 3000);
    }
  };
}

// A browser holds few connections to one host open: a page that nobody sees lets go of its own.
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) return listen();
  if (news) news.close();
  news = null;
});
addEventListener("pagehide", () => news && news.close());

at("in").onclick = () => step(1.25);
at("out").onclick = () => step(0.8);
at("fit").onclick = () => size(null);
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "+" || event.key === "=") step(1.25);
  else if (event.key === "-") step(0.8);
  else if (event.key === "0") size(null);
});
picture.addEventListener("wheel", (event) => {
  if (!event.ctrlKey) return;
  event.preventDefault();
  step(event.deltaY < 0 ? 1.1 : 1 / 1.1);
}, { passive: false });

let held = null;
picture.addEventListener("pointerdown", (event) => {
  if (event.button !== 0 || event.pointerType !== "mouse" || event.target.closest("a")) return;
  held = [event.clientX + picture.scrollLeft, event.clientY + picture.scrollTop];
});
addEventListener("pointermove", (event) => {
  if (!held) return;
  picture.classList.add("held");
  picture.scrollLeft = held[0] - event.clientX;
  picture.scrollTop = held[1] - event.clientY;
});
addEventListener("pointerup", () => {
  held = null;
  picture.classList.remove("held");
});

listen();
