// The slider, the pointer's words, sortable tables. Every page works without this file.
(function () {
  "use strict";
  document.documentElement.classList.add("js");
  const $ = (id) => document.getElementById(id);
  const all = (query, root) => Array.from((root || document).querySelectorAll(query));

  for (const p of all(".cite p:first-of-type")) p.textContent = p.textContent.replace(/ (\/[^\s]*), /, (_, path) => ` ${location.origin}${path}, `);

  for (const code of all(".cite code")) code.textContent = code.textContent.replace('src="/', `src="${location.origin}/`);

  for (const table of all("table[data-sortable]")) {
    all("thead th", table).forEach((th, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...th.childNodes);
      th.append(button);
      button.addEventListener("click", () => {
        const up = th.getAttribute("aria-sort") !== "ascending";
        all("th", table.tHead).forEach((one) => one.removeAttribute("aria-sort"));
        th.setAttribute("aria-sort", up ? "ascending" : "descending");
        const key = (row) => { const cell = row.cells[column]; return cell.dataset.sort || cell.textContent.trim(); };
        const rows = all("tbody tr", table).sort((a, b) => key(a).localeCompare(key(b), document.documentElement.lang, { numeric: true }));
        if (!up) rows.reverse();
        table.tBodies[0].append(...rows);
      });
    });
  }

  const drop = document.querySelector("textarea[data-drop]");
  if (drop) {
    drop.addEventListener("dragover", (event) => event.preventDefault());
    drop.addEventListener("drop", (event) => {
      const file = event.dataTransfer.files[0];
      if (!file) return;
      event.preventDefault();
      file.text().then((text) => { drop.value = text; });
    });
  }

  const held = $("spans");
  if (!held) return;
  const data = JSON.parse(held.textContent);
  const zero = Date.UTC(1998, 6, 17), lang = held.dataset.lang;
  const iso = (n) => new Date(zero + n * 864e5).toISOString().slice(0, 10);
  const from = (text) => Math.round((Date.parse(`${text}T00:00:00Z`) - zero) / 864e5);
  const format = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  const words = { format: (time) => (lang === "fr" ? format.format(time).replace(/^1 /, "1er ") : format.format(time)) };
  const slider = $("slider"), typed = $("on"), dayText = $("day"), now = $("now"), play = $("play"), map = $("map"), tip = $("tip");
  const last = Number(slider ? slider.max : 0);
  const shapes = {}, names = {};
  for (const el of all(".s", map)) {
    const code = el.dataset.s, title = el.querySelector("title");
    (shapes[code] = shapes[code] || []).push(el);
    if (title) { names[code] = title.textContent; title.remove(); }
  }
  const codes = Object.keys(data.states).filter((code) => shapes[code] || data.land[code]);
  const current = {};
  const keyAt = (code, day) => {
    const s = data.states[code];
    let low = 0, high = s.length / 2 - 1;
    while (low < high) { const mid = (low + high + 1) >> 1; if (s[2 * mid] <= day) low = mid; else high = mid - 1; }
    return s[2 * low + 1];
  };
  for (const code of codes) current[code] = keyAt(code, Number(held.dataset.on));
  const trips = all(".trip[data-d]", map).map((el) => ({ el, day: Number(el.dataset.d), kind: el.classList[1], on: !el.classList.contains("later") }));
  const days = [...new Set(trips.map((trip) => trip.day))].sort((a, b) => a - b);
  const lines = all("#legend li[data-k]"), tripLines = all("#triplegend li"), entered = all("#entered tbody tr");
  const landAll = Object.values(data.land).reduce((a, [area, people]) => [a[0] + area, a[1] + people], [0, 0]);
  const totals = { n: document.querySelector("[data-t=n]"), a: document.querySelector("[data-t=a]"), p: document.querySelector("[data-t=p]") };
  const numbers = { into: 0, elsewhere: 0, not_made: 0, announced: 0 };
  for (const trip of trips) if (trip.on) numbers[trip.kind] += 1;
  let day = Number(held.dataset.on), pending = 0, settle = 0, lit = -1;

  function paint() {
    pending = 0;
    let changed = false;
    for (const code of codes) {
      const key = keyAt(code, day);
      if (key === current[code]) continue;
      current[code] = key;
      changed = true;
      for (const el of shapes[code] || []) { el.setAttribute("class", `s s-${data.keys[key]}`); }
    }
    if (changed) count();
    let moved = false, recent = -1;
    for (const trip of trips) {
      const on = trip.day <= day;
      if (on !== trip.on) { trip.on = on; moved = true; trip.el.classList.toggle("later", !on); numbers[trip.kind] += on ? 1 : -1; }
      if (on && day - trip.day < 15 && trip.day > recent) recent = trip.day;
    }
    if (recent !== lit) {
      lit = recent;
      for (const trip of trips) trip.el.classList.toggle("recent", trip.day === recent);
    }
    if (moved) for (const line of tripLines) line.firstElementChild.textContent = numbers[line.dataset.trips];
    if (moved && entered.length) {
      for (const row of entered) row.hidden = Number(row.dataset.d) > day;
      $("entered").hidden = $("entered-h").hidden = entered.every((row) => row.hidden);
    }
    dayText.textContent = words.format(zero + day * 864e5);
    const x = `${(100 * day / last).toFixed(2)}%`;
    if (now) { now.setAttribute("x1", x); now.setAttribute("x2", x); }
  }
  function count() {
    const numbers = data.keys.map(() => 0);
    let area = 0, people = 0, bound = 0;
    for (const code in data.land) {
      const key = current[code];
      numbers[key] += 1;
      if (data.owes[key]) { bound += 1; area += data.land[code][0]; people += data.land[code][1]; }
    }
    lines.forEach((line, key) => { line.hidden = !numbers[key]; line.firstElementChild.textContent = numbers[key]; });
    totals.n.textContent = bound;
    totals.a.textContent = Math.round(100 * area / landAll[0]);
    totals.p.textContent = Math.round(100 * people / landAll[1]);
  }
  function go(to, where) {
    day = Math.max(0, Math.min(last, Math.round(to)));
    if (slider && where !== slider) slider.value = day;
    if (slider) slider.setAttribute("aria-valuetext", words.format(zero + day * 864e5));
    if (typed && where !== typed) typed.value = iso(day);
    if (!pending) pending = requestAnimationFrame(paint);
    clearTimeout(settle);
    settle = setTimeout(remember, 250);
  }
  function remember() {
    const put = (href) => { const url = new URL(href, location.href); url.searchParams.set("on", iso(day)); return url; };
    const here = put(location.href);
    here.searchParams.set("who", held.dataset.who);
    try { history.replaceState(null, "", here); } catch (error) { /* a sandboxed frame */ }
    for (const a of all("a[data-view], .langs a, .push .bar > a")) a.href = put(a.href).pathname + put(a.href).search;
    document.title = document.title.replace(/,[^,·]*·/, `, ${dayText.textContent} ·`);
  }
  if (slider) {
    slider.addEventListener("input", () => go(Number(slider.value), slider));
    slider.addEventListener("keydown", (event) => {
      const step = { PageUp: 1, PageDown: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      const date = new Date(zero + day * 864e5);
      date.setUTCMonth(date.getUTCMonth() + step);
      go((date - zero) / 864e5);
    });
  }
  if (typed) typed.addEventListener("change", () => { if (typed.value) go(from(typed.value), typed); });
  for (const button of all("[data-go]")) button.addEventListener("click", () => {
    const to = button.dataset.go;
    if (to === "today") go(Number(held.dataset.today));
    else if (to === "next") { const next = days.find((one) => one > day); if (next !== undefined) go(next); }
    else if (to === "prev") { const before = days.filter((one) => one < day).pop(); if (before !== undefined) go(before); }
    else go(day + Number(to));
  });
  let playing = 0;
  function stop() { cancelAnimationFrame(playing); playing = 0; play.setAttribute("aria-pressed", "false"); play.textContent = play.dataset.play; }
  function frame() { if (day >= last) return stop(); go(day + 10); playing = requestAnimationFrame(frame); }
  if (play) play.addEventListener("click", () => {
    if (playing) return stop();
    play.setAttribute("aria-pressed", "true");
    play.textContent = play.dataset.stop;
    if (day >= last) go(0);
    playing = requestAnimationFrame(frame);
  });
  const legendOf = (key) => lines[key].lastElementChild.textContent;
  function since(code) {
    const s = data.states[code];
    let found = 0, until = null;
    for (let at = 0; at < s.length; at += 2) if (s[at] <= day) { found = s[at]; until = at + 2 < s.length ? s[at + 2] : null; }
    return [found, until];
  }
  map.addEventListener("pointermove", (event) => {
    const el = event.target.closest(".s, .trip");
    if (!el) { tip.hidden = true; return; }
    tip.replaceChildren();
    const head = document.createElement("b");
    if (el.classList.contains("trip")) {
      const title = el.querySelector("title");
      head.textContent = title ? title.textContent : el.dataset.says;
      if (title) { el.dataset.says = title.textContent; title.remove(); }
      tip.append(head);
    } else {
      const [start, end] = since(el.dataset.s);
      head.textContent = names[el.dataset.s] || el.dataset.s;
      tip.append(head, `${legendOf(current[el.dataset.s])} · ${iso(start)} – ${end === null ? "" : iso(end)}`);
    }
    const box = map.getBoundingClientRect(), x = event.clientX - box.left, y = event.clientY - box.top;
    tip.hidden = false;
    tip.style.left = `${Math.max(0, Math.min(box.width - tip.offsetWidth, x + 14))}px`;
    tip.style.top = `${y + 18}px`;
  });
  map.addEventListener("pointerleave", () => { tip.hidden = true; });
  map.addEventListener("click", (event) => {
    const trip = event.target.closest(".trip"), state = event.target.closest(".s");
    const tail = lang === "en" ? "" : `lang=${lang}`;
    if (trip && trip.dataset.t) location.href = `/trip/${encodeURIComponent(trip.dataset.t)}${tail && `?${tail}`}`;
    else if (state) location.href = `/ask?who=${held.dataset.who}&where=${state.dataset.s}&on=${iso(day)}&known_on=${held.dataset.known}${tail && `&${tail}`}`;
  });
  for (const link of all(".push .bar > a")) {
    if (link.pathname !== "/map.svg" && link.pathname !== "/timeline.svg") continue;
    const png = document.createElement("button");
    png.type = "button";
    png.textContent = link.textContent.replace("SVG", "PNG");
    link.after(png);
    png.addEventListener("click", async () => {
      remember();
      const text = await (await fetch(link.href)).text();
      const image = new Image();
      const url = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
      image.onload = () => {
        const canvas = document.createElement("canvas");
        canvas.width = image.naturalWidth * 2;
        canvas.height = image.naturalHeight * 2;
        canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
        URL.revokeObjectURL(url);
        canvas.toBlob((blob) => {
          const a = document.createElement("a");
          a.href = URL.createObjectURL(blob);
          a.download = `${held.dataset.who}-${link.pathname === "/map.svg" ? iso(day) : "timeline"}.png`;
          a.click();
        });
      };
      image.src = url;
    });
  }
})();
