// Refines pages that are whole without it: suggestions, results that change in place,
// long lists that can be searched, one key from match to match. It reads and writes text
// only: whatever comes from the server becomes an element through the browser's own parser.

const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
const form = $("#search");
const box = $("#q");
const main = $("main");

document.documentElement.classList.add("js");

function announce(text) {
  $("#status").textContent = text;
}

function element(tag, attributes, text = "") {
  const made = Object.assign(document.createElement(tag), attributes);
  made.textContent = text;
  return made;
}

// Suggestions: the combobox of the ARIA practices, with the focus always in the box.

const list = $("#suggestions");
const kinds = JSON.parse(form.dataset.kinds);
let offered = [];
let active = -1;
let asking = null;
let pause = 0;

function close() {
  clearTimeout(pause);
  asking?.abort();
  list.hidden = true;
  box.setAttribute("aria-expanded", "false");
  choose(-1);
}

function choose(place) {
  active = place;
  $$("li", list).forEach((item, at) => item.setAttribute("aria-selected", String(at === place)));
  if (place < 0) return box.removeAttribute("aria-activedescendant");
  box.setAttribute("aria-activedescendant", `suggestion-${place}`);
  list.children[place].scrollIntoView({ block: "nearest" });
}

function offer(found) {
  offered = found;
  list.replaceChildren(...found.map((one, at) => {
    const item = element("li", { id: `suggestion-${at}` });
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    const kind = kinds[one.facet || one.kind] || "";
    const count = one.kind === "title" ? "" : one.count.toLocaleString(document.documentElement.lang);
    item.append(element("span", { dir: "auto" }, one.text), " ",
      element("small", {}, [kind, one.meaning, count].filter(Boolean).join(" · ")));
    return item;
  }));
  list.hidden = !found.length;
  box.setAttribute("aria-expanded", String(!list.hidden));
  choose(-1);
  const { none, one, many } = form.dataset;
  announce([none, one][found.length] || many.replace("#", found.length));
}

async function ask() {
  const typed = box.value.trim();
  asking?.abort();
  if (typed.length < 2) return close();
  asking = new AbortController();
  const address = new URL(form.dataset.suggest, location.href);
  address.searchParams.set("q", box.value);
  address.searchParams.set("limit", "8");
  try {
    const answer = await fetch(address, { signal: asking.signal });
    if (answer.ok && document.activeElement === box) offer((await answer.json()).suggestions);
  } catch {
    // Without an answer there is nothing to suggest, and the box works as before.
  }
}

function take(one) {
  close();
  const root = form.getAttribute("action");
  const language = new URLSearchParams(new FormData(form)).get("lang");
  const kept = language ? `&lang=${language}` : "";
  const words = encodeURIComponent(one.text);
  if (one.kind === "title" && one.id) {
    location.assign(`${root}documents/${encodeURIComponent(one.id)}${kept.replace("&", "?")}`);
  } else if (one.kind === "facet") {
    location.assign(`${root}?facet=${encodeURIComponent(one.facet)}:${words}${kept}`);
  } else {
    box.value = one.text;
    form.requestSubmit();
  }
}

for (const [name, value] of Object.entries({
  role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "suggestions",
})) box.setAttribute(name, value);

box.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(ask, 120);
});
box.addEventListener("blur", close);
box.addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && list.hidden) {
    if (step > 0) ask();
  } else if (step) {
    const size = offered.length + 1; // the box itself is one of the places
    choose((active + 1 + step + size) % size - 1);
    event.preventDefault();
  } else if (event.key === "Enter" && active >= 0) {
    event.preventDefault();
    take(offered[active]);
  } else if (event.key === "Escape" && !list.hidden) {
    event.preventDefault();
    close();
  }
});
list.addEventListener("pointerdown", (event) => event.preventDefault());
list.addEventListener("click", (event) => {
  const item = event.target.closest("li");
  if (item) take(offered[$$("li", list).indexOf(item)]);
});

// Results that change in place when a filter, a year or an order is chosen.

let shown = location.search;
let coming = new AbortController();

async function pageAt(address, signal) {
  const answer = await fetch(address, { signal });
  if (!answer.ok) throw new Error(answer.status);
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

async function show(address, push) {
  const focused = document.activeElement;
  coming.abort(); // the last choice is the one that counts
  const { signal } = coming = new AbortController();
  main.setAttribute("aria-busy", "true");
  let page;
  try {
    page = await pageAt(address, signal);
  } catch {
    return signal.aborted || location.assign(address);
  }
  const open = $$("details[id]", main).filter((one) => one.open).map((one) => one.id);
  for (const part of ["main", ".tabs", "#kept", ".other"]) {
    const now = $(part), then = $(part, page);
    if (now && then) now.replaceChildren(...then.childNodes);
  }
  $(".other").href = $(".other", page).getAttribute("href");
  document.title = page.title;
  open.forEach((id) => document.getElementById(id)?.setAttribute("open", ""));
  main.removeAttribute("aria-busy");
  if (push) history.pushState(null, "", address);
  else box.value = $("#q", page).value;
  shown = location.search;
  refine();
  if (!focused.isConnected) again(focused).focus({ preventScroll: true });
  announce($("#found").textContent);
}

// What had the focus was replaced by another that says the same; or it is gone.
function again(focused) {
  const same = focused.name === "facet"
    ? $$("input[name=facet]").find((one) => one.value === focused.value)
    : $$("main a").find((one) => one.textContent === focused.textContent);
  return same || $("#found");
}

function submitted() {
  const asked = [...new FormData(form)].filter(([, value]) => value);
  return `${form.getAttribute("action")}?${new URLSearchParams(asked)}`;
}

if ($("#found")) {
  main.addEventListener("change", (event) => {
    if (event.target.name === "facet") show(submitted(), true);
  });
  main.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const soft = event.target.closest("a[data-soft]");
    const why = event.target.closest("a.why-link");
    if (soft || why) event.preventDefault();
    if (soft) show(soft.href, true);
    if (why) explain(why);
  });
  form.addEventListener("submit", () => coming.abort());
  addEventListener("popstate", () => {
    if (location.search !== shown) show(location.href, false);
  });
}

async function explain(link) {
  const hit = link.closest("li");
  try {
    const why = $(`#${hit.id} .why`, await pageAt(link.href));
    link.replaceWith(why);
    $("summary", why).focus();
  } catch {
    location.assign(link.href);
  }
}

// Long lists of values, found by their letters.

function letters(text) {
  return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
}

function refine() {
  for (const group of $$("fieldset[data-long]")) {
    const find = element("input", { type: "search", className: "find", autocomplete: "off" });
    find.setAttribute("aria-label", group.dataset.long);
    find.placeholder = group.dataset.find;
    find.addEventListener("input", () => narrow(group, letters(find.value.trim())));
    find.addEventListener("keydown", (event) => event.key === "Enter" && event.preventDefault());
    $("legend", group).after(find); // seen once the list is unfolded
  }
  for (const button of $$(".copy")) button.hidden = !navigator.clipboard;
}

function narrow(group, wanted) {
  for (const item of $$("li", group)) item.hidden = !letters(item.textContent).includes(wanted);
  if (wanted) $$("details", group).forEach((fold) => { fold.open = true; });
}

refine();

// Menus: one open at a time, closed by Escape or by a click elsewhere.

document.addEventListener("click", (event) => {
  for (const menu of $$("details.menu[open]")) if (!menu.contains(event.target)) menu.open = false;
  const copy = event.target.closest(".copy");
  if (copy) {
    navigator.clipboard.writeText($(".permalink").href).then(() => announce(copy.dataset.done));
    copy.classList.add("done");
  }
});
document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && $("details.menu[open]");
  if (!menu) return;
  menu.open = false;
  $("summary", menu).focus();
});

// A document: from one passage that answers to the next.

const jump = $(".jump");

if (jump) {
  const places = $$("section.match");
  const where = $(".where-at", jump);
  const keys = $(".keys input", jump);
  let at = -1;

  const visible = (one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  const beside = (step) => {
    if (at >= 0 && visible(places[at])) return at + step;
    const below = places.findIndex((one) => one.getBoundingClientRect().top > 24);
    return step > 0 ? (below < 0 ? places.length : below) : (below < 0 ? places.length : below) - 1;
  };
  const reach = (step) => {
    const place = beside(step);
    const one = places[place];
    if (!one) {
      const edge = places[step > 0 ? places.length - 1 : 0];
      const link = edge && $(`a[rel=${step > 0 ? "next" : "prev"}]`, edge);
      return link && location.assign(link.href);
    }
    at = place;
    location.replace(`#${one.id}`);
    one.focus({ preventScroll: true });
    where.textContent = where.dataset.of.replace("#", one.dataset.place);
  };

  jump.hidden = false;
  $(".prev", jump).addEventListener("click", () => reach(-1));
  $(".next", jump).addEventListener("click", () => reach(1));
  try {
    keys.checked = localStorage.getItem("keys") !== "off";
    keys.addEventListener("change", () => localStorage.setItem("keys", keys.checked ? "on" : "off"));
  } catch {
    // A browser that keeps nothing: the keys work until they are switched off.
  }
  addEventListener("keydown", (event) => {
    if (!keys.checked || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches("input:not([type=checkbox]), select, textarea")) return;
    const step = { n: 1, p: -1 }[event.key];
    if (step) reach(step);
  });
}
