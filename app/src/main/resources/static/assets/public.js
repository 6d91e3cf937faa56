// Times in the reader's own zone. Without it they are there all the same, in UTC.
(function () {
    "use strict";
    var form = new Intl.DateTimeFormat("en-US", { month: "short", day: "numeric", hour: "numeric", minute: "2-digit" });
    document.querySelectorAll("time[data-show]").forEach(function (element) {
        var at = new Date(element.getAttribute("datetime"));
        if (!isNaN(at)) { element.textContent = form.format(at); }
    });
})();
