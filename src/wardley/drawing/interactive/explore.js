"use strict";

/* What a component needs and what needs it, its facts, search and filters. */
(() => {
  const byId = (id) => document.getElementById(id);
  const { nodes, ties } = JSON.parse(byId("data").textContent);
  const [picture, controls, search, said, facts] = ["picture", "controls", "search", "said", "facts"].map(byId);
  const choices = [...controls.querySelectorAll("select[data-choice]")];
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const drawn = (ids) => ids.map(byId).filter(Boolean);

  nodes.forEach((node, number) => {
    node.groups = drawn(node.shapes);
    node.figure = node.groups[0];
    node.row = document.querySelector(`#list [data-node="${number}"]`);
    node.neededBy = [];
    node.plain = plain(node.name);
    for (const group of node.groups) {
      group.dataset.node = number;
      group.classList.add("part");
    }
    node.figure.classList.add("figure");
    node.link = node.figure.querySelector("a"); // a submap leads to another map
    if (!node.link) {
      node.figure.setAttribute("tabindex", "0");
      node.figure.setAttribute("role", "button");
    }
  });
  nodes.forEach((node, number) => node.needs.forEach((other) => nodes[other].neededBy.push(number)));
  for (const tie of ties) {
    tie.groups = drawn(tie.shapes);
    tie.groups.forEach((group) => group.classList.add("part", "tie"));
  }

  const mark = (groups, name, on) => groups.forEach((group) => group.classList.toggle(name, on));
  const numberOf = (event) => {
    const found = event.target.closest?.("[data-node]");
    return found ? Number(found.dataset.node) : null;
  };

  /* Everything that can be reached from a node by one sort of steps. */
  function reach(number, step) {
    const found = new Set();
    const open = [number];
    while (open.length) {
      for (const other of nodes[open.pop()][step]) {
        if (other !== number && !found.has(other)) {
          found.add(other);
          open.push(other);
        }
      }
    }
    return found;
  }

  /* Highlighting: what is pointed at comes before what has the focus, and that before what is open. */
  const at = { pointer: null, focus: null, open: null };
  let lit = null;

  function light() {
    const number = at.pointer ?? at.focus ?? at.open;
    if (number === lit) return;
    lit = number;
    picture.classList.toggle("lit", number !== null);
    const below = number === null ? new Set() : reach(number, "needs");
    const above = number === null ? new Set() : reach(number, "neededBy");
    nodes.forEach((node, other) => {
      mark(node.groups, "self", other === number);
      mark(node.groups, "below", below.has(other));
      mark(node.groups, "above", above.has(other));
    });
    const inside = (set, other) => other === number || set.has(other);
    for (const { source, target, need, groups } of ties) {
      const down = inside(below, source) && inside(below, target) && number !== null;
      const up = inside(above, source) && inside(above, target) && number !== null;
      mark(groups, "below", need && down);
      mark(groups, "above", need && up);
      mark(groups, "near", !need && (down || up));
    }
    byId("key").classList.toggle("lit", number !== null);
    byId("belows").textContent = number === null ? "" : `: ${below.size}`;
    byId("aboves").textContent = number === null ? "" : `: ${above.size}`;
  }

  function point(where, number) {
    at[where] = number;
    light();
  }

  // Moves alone count: what the picture brings under a pointer that rests is not pointed at.
  document.addEventListener("pointermove", (event) => {
    if (event.pointerType !== "touch") point("pointer", numberOf(event));
  });
  document.documentElement.addEventListener("pointerleave", () => point("pointer", null));
  document.addEventListener("focusin", (event) => {
    const number = numberOf(event);
    point("focus", number);
    // Not for a pointer: what moves away under it is not clicked.
    if (event.target.matches("#picture :focus-visible") && number !== null) view.reveal(nodes[number].figure);
  });
  document.addEventListener("focusout", () => point("focus", null));

  /* Facts. */
  let back = null;

  function element(name, text, ...children) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    made.append(...children);
    return made;
  }

  function jumps(heading, numbers) {
    if (!numbers.length) return [];
    const items = numbers.map((number) => {
      const button = element("button", nodes[number].name);
      button.type = "button";
      button.dataset.node = number;
      return element("li", "", button);
    });
    return [element("h3", heading), element("ul", "", ...items)];
  }

  function finding({ code, severity, message, action }) {
    const badge = element("span", severity);
    badge.className = `badge ${severity}`;
    const item = element("li", "", badge, ` ${code} ${message}.`);
    if (action) item.append(element("p", `→ ${action}.`));
    return item;
  }

  function open(number) {
    const node = nodes[number];
    const active = document.activeElement;
    back = active && active !== document.body && !facts.contains(active) ? active : node.link ?? node.figure;
    const rows = node.rows.flatMap(([label, value]) => [element("dt", label), element("dd", value)]);
    const parts = [element("dl", "", ...rows)];
    if (node.link) {
      const link = element("a", "Open its map");
      link.href = node.link.href.baseVal;
      parts.push(element("p", "", link));
    }
    if (node.findings?.length) {
      parts.push(element("h3", "Findings"), element("ul", "", ...node.findings.map(finding)));
    } else if (node.findings) parts.push(element("p", "No findings."));
    parts.push(...jumps("Needs", node.needs), ...jumps("Needed by", node.neededBy));
    byId("facts-name").textContent = node.name;
    byId("facts-body").replaceChildren(...parts);
    facts.hidden = false;
    facts.scrollTop = 0;
    byId("facts-name").focus({ preventScroll: true });
    point("open", number);
    at.pointer = null;
    light();
    requestAnimationFrame(() => view.reveal(node.figure)); // the frame may have become narrower
  }

  function close() {
    facts.hidden = true;
    point("open", null);
    back?.focus({ preventScroll: true });
  }

  document.addEventListener("click", (event) => {
    const number = numberOf(event);
    const link = event.target.closest?.("a");
    if (number === null || (link && picture.contains(link)) || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    open(number);
  });
  picture.addEventListener("keydown", (event) => {
    if ((event.key === "Enter" || event.key === " ") && event.target.getAttribute("role") === "button") {
      event.preventDefault();
      open(numberOf(event));
    }
  });
  byId("close").addEventListener("click", close);

  /* Search and filters. */
  let hits = [];
  let current = -1;

  const fits = (asked, values) => {
    if (asked === "") return true;
    if (!values) return false;
    if (asked === "-" || asked === "*") return (values.length > 0) === (asked === "*");
    return values.includes(asked.slice(1));
  };

  function choose() {
    const asked = choices.filter((choice) => choice.value !== "");
    const kept = nodes.map(({ values }) =>
      asked.every(({ value, dataset }) => fits(value, values?.[dataset.choice])));
    const words = plain(search.value.trim());
    hits = [...nodes.keys()].filter((number) => kept[number] && words && nodes[number].plain.includes(words));
    current = -1;
    const hit = new Set(hits);
    nodes.forEach(({ groups, row }, number) => {
      mark(groups, "miss", !kept[number]);
      mark(groups, "hit", hit.has(number));
      mark(groups, "now", false);
      row.hidden = !kept[number] || (words !== "" && !hit.has(number));
    });
    ties.forEach(({ source, target, groups }) => mark(groups, "miss", !kept[source] || !kept[target]));
    picture.classList.toggle("seeking", hits.length > 0);
    const left = kept.filter(Boolean).length;
    const told = asked.length ? [`${left} of ${nodes.length} chosen`] : [];
    if (words) told.push(hits.length ? `${hits.length} found; Enter goes to the next` : "none found");
    said.textContent = told.join(", ");
  }

  function next(step) {
    if (!hits.length) return;
    if (current >= 0) mark(nodes[hits[current]].groups, "now", false);
    current = current < 0 && step < 0 ? hits.length - 1 : (current + step + hits.length) % hits.length;
    const node = nodes[hits[current]];
    mark(node.groups, "now", true);
    view.reveal(node.figure);
    said.textContent = `${current + 1} of ${hits.length}: ${node.name}`;
  }

  controls.addEventListener("submit", (event) => event.preventDefault());
  controls.addEventListener("input", choose);
  controls.addEventListener("reset", () => setTimeout(choose)); // the fields are empty only then
  search.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      next(event.shiftKey ? -1 : 1);
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (!facts.hidden) close();
    else if (event.target === search) {
      search.value = "";
      choose();
    }
  });

  /* Light and dark. */
  byId("theme")?.addEventListener("change", ({ target }) => {
    if (target.value === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = target.value;
  });

  document.querySelectorAll("[data-live]").forEach((part) => (part.hidden = false));
})();
