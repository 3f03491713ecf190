"use strict";

/* The picture, moved and scaled by pointers, wheel, keys and buttons. */
const view = (() => {
  const READABLE = 0.64; // px to the unit; names are not read in smaller letters
  const LARGEST = 8;
  const frame = document.getElementById("picture");
  const svg = frame.querySelector("svg");
  const { x: left, y: top, width: wide, height: high } = svg.viewBox.baseVal;
  const pointers = new Map();
  let scale = 0; // px to the unit
  let x = left; // the unit in the upper left corner of the frame
  let y = top;
  let fitted = true;
  let dragged = false;

  // A frame that is not shown has no size, and a scale of 0 would be kept for ever.
  const fitting = () => Math.max(0.001, Math.min(frame.clientWidth / wide, frame.clientHeight / high));
  const within = (value, least, most) => Math.min(Math.max(value, least), most);

  /* Where a view of `seen` units begins: all of it on the map, or all of the map in it. */
  const begin = (value, from, extent, seen) =>
    within(value, Math.min(from, from + extent - seen), Math.max(from, from + extent - seen));

  function show() {
    const across = frame.clientWidth / scale;
    const down = frame.clientHeight / scale;
    fitted = scale <= fitting() * 1.001;
    x = fitted ? left + (wide - across) / 2 : begin(x, left, wide, across);
    y = fitted ? top + (high - down) / 2 : begin(y, top, high, down);
    svg.setAttribute("viewBox", `${x} ${y} ${across} ${down}`);
    // Up and down, a finger moves the page; a picture that is larger than its frame is moved by two.
    frame.style.touchAction = fitted ? "pan-x pan-y" : "pan-y";
    frame.classList.toggle("movable", !fitted);
  }

  function fit() {
    scale = fitting();
    show();
  }

  function start() {
    scale = Math.max(fitting(), Math.min(READABLE, frame.clientHeight / high));
    show();
  }

  /* Moves the view by so many px; false where it cannot move any further. */
  function move(across, down) {
    const before = [x, y];
    x += across / scale;
    y += down / scale;
    show();
    return Math.abs(x - before[0]) > 1e-6 || Math.abs(y - before[1]) > 1e-6;
  }

  /* Scales around a point of the frame, px; its middle where none is given. */
  function zoom(factor, across = frame.clientWidth / 2, down = frame.clientHeight / 2) {
    const before = scale;
    scale = within(scale * factor, fitting(), LARGEST);
    x += across / before - across / scale;
    y += down / before - down / scale;
    show();
  }

  /* Brings a shape into the frame, where it is not there yet. */
  function reveal(shape) {
    const air = 32;
    const box = shape.getBoundingClientRect();
    const around = frame.getBoundingClientRect();
    const outside = box.left < around.left + air || box.right > around.right - air ||
      box.top < around.top + air || box.bottom > around.bottom - air;
    if (outside) {
      move((box.left + box.right - around.left - around.right) / 2,
        (box.top + box.bottom - around.top - around.bottom) / 2);
    }
  }

  function spot(event) {
    const around = frame.getBoundingClientRect();
    return { x: event.clientX - around.left, y: event.clientY - around.top };
  }

  function drag(event) {
    const from = pointers.get(event.pointerId);
    if (!from) return;
    const to = spot(event);
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (!other && !dragged && Math.hypot(to.x - from.x, to.y - from.y) < 5) return;
    if (!dragged) frame.setPointerCapture(event.pointerId);
    dragged = true;
    pointers.set(event.pointerId, to);
    if (other) {
      const before = Math.hypot(from.x - other.x, from.y - other.y);
      const after = Math.hypot(to.x - other.x, to.y - other.y);
      if (before > 0) zoom(after / before, (to.x + other.x) / 2, (to.y + other.y) / 2);
    }
    const share = other ? 0.5 : 1;
    move((from.x - to.x) * share, (from.y - to.y) * share);
  }

  frame.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    if (!pointers.size) dragged = false;
    pointers.set(event.pointerId, spot(event));
  });
  frame.addEventListener("pointermove", drag);
  for (const end of ["pointerup", "pointercancel"]) {
    window.addEventListener(end, (event) => pointers.delete(event.pointerId));
  }
  frame.addEventListener("click", (event) => {
    if (!dragged) return;
    event.preventDefault();
    event.stopPropagation();
  }, true);
  frame.addEventListener("dragstart", (event) => event.preventDefault());
  frame.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return; // the page scrolls
    event.preventDefault();
    const at = spot(event);
    zoom(Math.exp(within(event.deltaY * -0.01, -0.25, 0.25)), at.x, at.y);
  }, { passive: false });

  const STEP = 60;
  const moves = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] };
  const scales = { "+": 1.25, "=": 1.25, "-": 0.8 };
  frame.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key in moves) {
      if (!move(...moves[event.key])) return; // the page scrolls
    } else if (event.key in scales) zoom(scales[event.key]);
    else if (event.key === "0") fit();
    else return;
    event.preventDefault();
  });
  document.getElementById("zoom").addEventListener("click", (event) => {
    const action = event.target.dataset.zoom;
    if (action === "fit") fit();
    else if (action) zoom(action === "in" ? 1.25 : 0.8);
  });
  window.addEventListener("beforeprint", fit);

  document.documentElement.classList.add("live");
  start();
  new ResizeObserver(() => (fitted ? fit() : zoom(1))).observe(frame);
  return { reveal };
})();
