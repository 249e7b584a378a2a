"use strict";
// Filters, and the walk between a statement's words in a document and its chain. Everything here goes by statement number.
(() => {
  const one = (query, within = document) => within.querySelector(query);
  const all = (query, within = document) => [...within.querySelectorAll(query)];
  document.documentElement.classList.add("js");

  // ── filters ──
  const form = one("#filters");
  const groups = all("#statements .group").map((group) => ({ group, cards: all(".card", group) }));
  const total = groups.reduce((sum, { cards }) => sum + cards.length, 0);
  const plain = (text) => text.replace(/\s+/g, " ").trim().toLocaleLowerCase();

  function fits(card, { person, stance, words }) {
    return (!person || one(`a[href="#e-${person}"]`, card))
      && (!stance || card.dataset.s === stance)
      && (!words || plain(card.textContent).includes(words));
  }

  function filter() {
    const asked = Object.fromEntries(new FormData(form));
    asked.words = plain(asked.words);
    let shown = 0;
    for (const { group, cards } of groups) {
      const here = (!asked.document || group.dataset.d === asked.document) && (!asked.outlet || group.dataset.o === asked.outlet);
      let some = 0;
      for (const card of cards) {
        card.hidden = !(here && fits(card, asked));
        some += card.hidden ? 0 : 1;
      }
      group.hidden = !some;
      shown += some;
    }
    one("#shown").textContent = form.dataset.shown.replace("{n}", shown).replace("{all}", total);
    one("#nothing").hidden = shown > 0 || !total;
  }

  function choose(person) {
    form.reset();
    form.elements.person.value = person;
    filter();
  }

  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  one("#clear").addEventListener("click", () => choose(""));
  filter();

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-person]");
    if (!button) return;
    choose(button.dataset.person);
    one("#statements").scrollIntoView();
    form.elements.person.focus({ preventScroll: true });
  });

  // ── the walk ──
  const peek = one("#peek"), shows = one("#shows"), close = one("#close"), whole = one("#whole");
  const left = new Map(); // where the reader was, by the address they left from
  let going = null;

  const numberOf = (id) => document.getElementById(`w-${id}`);
  const idOf = (number) => one(`a.n[id][data-n="${number}"]`).id.slice(2);

  function clear() {
    for (const lit of all(".on")) lit.classList.remove("on");
    peek.classList.remove("full");
    shows.replaceChildren();
    shows.hidden = close.hidden = whole.hidden = true;
    one("#hint").hidden = false;
  }

  function show(id) {
    const number = numberOf(id).dataset.n;
    for (const lit of all(`mark[data-s~="${number}"], a.n[data-n="${number}"]`)) lit.classList.add("on");
    const card = document.getElementById(`s-${id}`).cloneNode(true);
    card.hidden = false;
    for (const part of [card, ...all("[id]", card)]) part.removeAttribute("id");
    shows.replaceChildren(card);
    one("a", whole).href = `#s-${id}`;
    shows.hidden = close.hidden = whole.hidden = false;
    one("#hint").hidden = true;
    peek.classList.add("full");
    peek.scrollTop = 0;
  }

  function reveal(place) {
    if (place.closest(".group [hidden], .group[hidden]")) choose("");
    const folded = place.closest("details:not([open])");
    if (folded && !place.matches("details, summary")) folded.open = true;
  }

  function arrive() {
    const id = decodeURIComponent(location.hash.slice(1));
    const place = id && document.getElementById(id);
    clear();
    if (id.startsWith("w-") && place) show(id.slice(2));
    if (place) reveal(place);
    const forward = going === location.hash;
    going = null;
    const back = forward ? null : left.get(location.hash);
    if (forward && place) place.scrollIntoView();
    const rest = back && back.isConnected ? back : place;
    if (rest) attend(rest);
  }

  function attend(place) {
    if (place.tabIndex < 0) place.tabIndex = -1;
    place.focus({ preventScroll: true });
  }

  function leave(from, to) {
    left.set(location.hash, from);
    going = to;
  }

  function pick(number) {
    const hash = `#w-${idOf(number)}`;
    if (location.hash !== hash) {
      left.set(location.hash, numberOf(idOf(number)));
      history.pushState(null, "", hash);
    }
    clear();
    show(idOf(number));
    one("#h-peek").focus({ preventScroll: true });
  }

  function shut() {
    const lit = one("a.n.on[id]");
    clear();
    if (lit) lit.focus({ preventScroll: true });
  }

  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const number = event.target.closest("#documents a.n");
    const mark = event.target.closest("mark");
    const link = event.target.closest('a[href^="#"]');
    const words = event.target.closest("#statements .card .words");
    if (number || (mark && !String(getSelection()))) {
      event.preventDefault();
      pick(number ? number.dataset.n : mark.dataset.s.split(" ").pop());
    } else if (link) {
      const to = link.getAttribute("href");
      if (to === location.hash) queueMicrotask(arrive);
      leave(link, to);
    } else if (words && !String(getSelection())) {
      one(".go", words.closest(".card")).click();
    }
  });
  close.addEventListener("click", shut);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && peek.classList.contains("full")) shut(); });
  addEventListener("popstate", arrive);
  if (location.hash) { going = location.hash; arrive(); }

  // ── print ──
  addEventListener("beforeprint", () => { for (const folded of all("details:not([open])")) { folded.open = true; folded.dataset.folded = ""; } });
  addEventListener("afterprint", () => { for (const folded of all("[data-folded]")) { folded.open = false; delete folded.dataset.folded; } });
})();
