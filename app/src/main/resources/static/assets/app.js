// What pages need beyond htmx: the theme, the keyboard, times in the reader's zone, copying, dialogs.
(function () {
    "use strict";

    var root = document.documentElement;

    function preferred() {
        return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    }

    function stored() {
        try { return localStorage.getItem("theme"); } catch (e) { return null; }
    }

    // Runs in the head, before anything is painted.
    root.dataset.theme = stored() || preferred();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", function () {
        if (!stored()) { root.dataset.theme = preferred(); }
    });

    var MINUTE = 60000, HOUR = 60 * MINUTE, DAY = 24 * HOUR;
    var language = "en-US"; // as the server writes days: a page has one way
    var short = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    var long = new Intl.DateTimeFormat(language, { dateStyle: "full", timeStyle: "long" });
    var dayOnly = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", year: "numeric" });
    var relative = new Intl.RelativeTimeFormat("en", { numeric: "always", style: "narrow" });

    function ago(then, now) {
        var past = now - then, size = Math.abs(past), sign = past >= 0 ? -1 : 1;
        if (size < 45000) { return past >= 0 ? "just now" : "in a moment"; }
        if (size < HOUR) { return relative.format(sign * Math.round(size / MINUTE), "minute"); }
        if (size < DAY) { return relative.format(sign * Math.round(size / HOUR), "hour"); }
        if (size < 7 * DAY) { return relative.format(sign * Math.round(size / DAY), "day"); }
        return dayOnly.format(then);
    }

    // The server's clock, which a demo may run ahead of the browser's.
    function now() {
        var at = document.body && document.body.dataset.now;
        if (!at) { return Date.now(); }
        if (document.body.dataset.seen === undefined) { document.body.dataset.seen = String(performance.now()); }
        return Date.parse(at) + (performance.now() - Number(document.body.dataset.seen));
    }

    function tellTimes(within) {
        within.querySelectorAll("time[data-show]").forEach(function (element) {
            var at = new Date(element.getAttribute("datetime"));
            if (isNaN(at)) { return; }
            element.textContent = element.dataset.show === "ago" ? ago(at.getTime(), now()) : short.format(at);
            element.title = long.format(at);
        });
    }

    function settle() {
        tellTimes(document);
        var toast = document.querySelector(".toast");
        if (toast) { setTimeout(function () { toast.remove(); }, 7000); }
    }

    document.addEventListener("DOMContentLoaded", settle);
    document.addEventListener("htmx:afterSettle", settle);
    document.addEventListener("htmx:afterSwap", function () { tellTimes(document); });
    setInterval(function () { tellTimes(document); }, 30000);

    // A page that nobody looks at, or in which somebody is busy, is not refreshed.
    document.addEventListener("htmx:beforeRequest", function (event) {
        if (!event.target.matches("[data-live]")) { return; }
        if (document.hidden || document.querySelector("dialog[open]") || event.target.querySelector("details[open], input:focus, textarea:focus, select:focus")) {
            event.preventDefault();
        }
    });

    document.addEventListener("click", function (event) {
        var target = event.target.closest("[data-do]");
        document.querySelectorAll("details.menu-box[open]").forEach(function (menu) {
            if (!menu.contains(event.target) || event.target.closest(".menu-list")) { menu.removeAttribute("open"); }
        });
        if (!target) {
            if (event.target.tagName === "DIALOG") { event.target.close(); }
            return;
        }
        switch (target.dataset.do) {
            case "theme":
                root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
                try { localStorage.setItem("theme", root.dataset.theme); } catch (e) { /* private mode */ }
                break;
            case "menu":
                document.body.classList.toggle("menu-open");
                break;
            case "open":
                var dialog = document.getElementById(target.dataset.dialog);
                if (dialog) { dialog.showModal(); }
                break;
            case "close":
                target.closest("dialog").close();
                break;
            case "dismiss":
                target.closest(".toast").remove();
                break;
            case "copy":
                var text = target.dataset.text;
                navigator.clipboard.writeText(text).then(function () {
                    target.classList.add("copied");
                    setTimeout(function () { target.classList.remove("copied"); }, 1200);
                });
                break;
            case "refund-all":
                var refund = target.closest("form");
                refund.querySelectorAll("tr[data-unit]").forEach(function (row) {
                    row.querySelector("input.units").value = row.dataset.unitsLeft;
                    row.querySelector("input.amount").dataset.typed = "";
                    refundUnits(row, Number(refund.dataset.digits));
                });
                refund.elements.shipping.value = refund.dataset.shipping;
                refundTotal(refund);
                break;
            case "add-row":
                var template = document.getElementById(target.dataset.template);
                document.getElementById(target.dataset.into).append(template.content.cloneNode(true));
                break;
        }
    });

    // Parts of a form that belong to one choice of a select: <div data-when="kind" data-is="flat by-weight">.
    function showChosen(form) {
        form.querySelectorAll("[data-when]").forEach(function (part) {
            var select = form.elements[part.dataset.when];
            part.hidden = part.dataset.is.split(" ").indexOf(select.value) < 0;
        });
    }
    document.addEventListener("change", function (event) {
        if (event.target.form) { showChosen(event.target.form); }
    });
    function showAllChosen() { document.querySelectorAll("form[data-choices]").forEach(showChosen); }
    document.addEventListener("DOMContentLoaded", showAllChosen);
    document.addEventListener("htmx:afterSettle", showAllChosen);

    // A refund: units give their amount, as long as nobody has typed another; the total is what the server will say. Amounts are counted in cents.
    function cents(text, digits) { return Math.round(Number(String(text).replace(/[, ]/g, "") || 0) * Math.pow(10, digits)); }
    function refundTotal(form) {
        var digits = Number(form.dataset.digits), total = 0;
        form.querySelectorAll("input.amount").forEach(function (input) { total += cents(input.value, digits); });
        total += cents(form.elements.shipping.value, digits) - cents(form.elements.fee.value, digits);
        form.querySelector("[data-total]").textContent = isNaN(total) ? "–" : (total / Math.pow(10, digits)).toFixed(digits);
        form.querySelector("[data-too-much]").hidden = !(total > cents(form.dataset.left, digits));
    }
    function refundUnits(row, digits) {
        var units = row.querySelector("input.units"), amount = row.querySelector("input.amount"), count = Number(units.value);
        if (amount.dataset.typed) { return; }
        amount.value = !count ? "" : count === Number(row.dataset.unitsLeft) ? row.dataset.amountLeft
            : (count * cents(row.dataset.unit, digits) / Math.pow(10, digits)).toFixed(digits);
    }
    document.addEventListener("input", function (event) {
        var form = event.target.closest("form[data-refund]");
        if (!form) { return; }
        if (event.target.matches("input.units")) { refundUnits(event.target.closest("tr"), Number(form.dataset.digits)); }
        if (event.target.matches("input.amount")) { event.target.dataset.typed = event.target.value ? "yes" : ""; }
        refundTotal(form);
    });
    document.addEventListener("DOMContentLoaded", function () { document.querySelectorAll("form[data-refund]").forEach(refundTotal); });

    // A colour is typed or chosen: each field follows the other.
    document.addEventListener("input", function (event) {
        if (event.target.matches("input[data-fills]")) {
            document.getElementById(event.target.dataset.fills).value = event.target.value;
        } else if (event.target.id && /^#[0-9a-f]{6}$/i.test(event.target.value)) {
            var chosen = document.querySelector('input[data-fills="' + CSS.escape(event.target.id) + '"]');
            if (chosen) { chosen.value = event.target.value; }
        }
    });

    // Tabs that do not fit scroll sideways: the one that is open is in sight.
    document.addEventListener("DOMContentLoaded", function () {
        document.querySelectorAll(".tabs").forEach(function (tabs) {
            var open = tabs.querySelector("[aria-current]");
            if (open) { tabs.scrollLeft = open.offsetLeft - tabs.offsetLeft - (tabs.clientWidth - open.offsetWidth) / 2; }
        });
    });

    var went = 0;
    var places = { o: "/orders", h: "/", p: "/purchase-orders", s: "/suppliers", k: "/products", a: "/problems", m: "/mailroom", c: "/conversations" };
    document.addEventListener("keydown", function (event) {
        if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, dialog[open]")) { return; }
        if (event.key === "/") {
            var search = document.getElementById("search");
            if (search) { event.preventDefault(); search.focus(); search.select(); }
        } else if (event.key === "g") {
            went = Date.now();
        } else if (places[event.key] && Date.now() - went < 1200) {
            went = 0;
            location.assign(places[event.key]);
        } else if (event.key === "Escape") {
            document.body.classList.remove("menu-open");
        } else if (event.key === "j" || event.key === "k") {
            walk(event.key === "j" ? 1 : -1);
        } else if (event.key === "r") {
            var answer = document.getElementById("answer-text");
            if (answer) { event.preventDefault(); answer.focus(); }
        }
    });

    // From row to row of a list of conversations; Enter follows the link that has the focus.
    function walk(step) {
        var links = Array.from(document.querySelectorAll(".talk-list a.main-link"));
        var at = links.indexOf(document.activeElement);
        var next = links[at < 0 ? (step > 0 ? 0 : links.length - 1) : at + step];
        if (next) { next.focus(); next.scrollIntoView({ block: "nearest" }); }
    }

    document.addEventListener("keydown", function (event) {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.matches("textarea[data-send]")) {
            event.target.form.requestSubmit();
        }
    });

    document.addEventListener("change", function (event) {
        var form = event.target.closest("form[data-auto]");
        if (form) { form.requestSubmit(); }
    });
})();
