(function () {
  "use strict";
  var all = Array.prototype.slice.call(document.querySelectorAll(".assessment"));
  var box = document.getElementById("filter"), q = document.getElementById("q"),
      shown = document.getElementById("shown"),
      verdicts = Array.prototype.slice.call(box.querySelectorAll("input[type=checkbox]"));
  function show(target) {
    for (var at = target; at; at = at.parentElement)
      if (at.tagName === "DETAILS") { at.open = true; at.hidden = false; }
  }
  function filter() {
    var words = q.value.toLowerCase().split(/\s+/), on = {}, left = 0;
    verdicts.forEach(function (v) { on[v.value] = v.checked; });
    all.forEach(function (d) {
      var text = (d.id + " " + d.querySelector("summary").textContent).toLowerCase();
      d.hidden = !on[d.getAttribute("data-verdict")] ||
        !words.every(function (w) { return text.indexOf(w) >= 0; });
      if (!d.hidden) left++;
    });
    shown.textContent = shown.getAttribute("data-text").replace("{0}", left).replace("{1}", all.length);
  }
  function setAll(open) {
    all.forEach(function (d) { if (!d.hidden) d.open = open; });
  }
  function follow() {
    var target = location.hash && document.getElementById(location.hash.slice(1));
    if (target) { show(target); target.scrollIntoView(); }
  }
  if (all.length > 1) {
    box.hidden = false;
    q.addEventListener("input", filter);
    verdicts.forEach(function (v) { v.addEventListener("change", filter); });
    document.getElementById("open").addEventListener("click", function () { setAll(true); });
    document.getElementById("close").addEventListener("click", function () { setAll(false); });
    filter();
  }
  window.addEventListener("hashchange", follow);
  var closed = [];
  window.addEventListener("beforeprint", function () {
    closed = Array.prototype.filter.call(document.querySelectorAll("details"), function (d) { return !d.open; });
    closed.forEach(function (d) { d.open = true; });
  });
  window.addEventListener("afterprint", function () {
    closed.forEach(function (d) { d.open = false; });
  });
  follow();
})();
