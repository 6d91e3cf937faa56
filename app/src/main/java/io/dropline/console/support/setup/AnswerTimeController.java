package io.dropline.console.support.setup;

import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.page.Form;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import io.dropline.support.hours.AnswerTime;
import io.dropline.support.hours.AnswerTimes;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** How soon people are answered. */
@Controller
class AnswerTimeController {
    private static final String PATH = "/conversations/answer-time";
    private static final String FORM = "console/support/answerTime.jte";

    private final AnswerTimes times;

    AnswerTimeController(AnswerTimes times) {
        this.times = times;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> show(Desk desk) {
        AnswerTime time = times.of(desk.merchant());
        Form form = Form.empty()
                .with("withinHours", time.withinHours())
                .with("days", time.days().toArray())
                .with("opens", time.opens())
                .with("closes", time.closes())
                .with("zone", time.zone().getId());
        return desk.show(Section.CONVERSATIONS, FORM, form);
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> save(Desk desk, Form form) {
        Set<DayOfWeek> days = Arrays.stream(DayOfWeek.values())
                .filter(day -> form.has("days", day))
                .collect(Collectors.toSet());
        boolean zoned = ZoneId.getAvailableZoneIds().contains(form.text("zone"));
        form.problems().check(zoned, "zone", "A time zone such as America/New_York or Europe/Berlin, please");
        AnswerTime time = new AnswerTime(
                form.whole("withinHours"),
                days,
                form.time("opens"),
                form.time("closes"),
                zoned ? ZoneId.of(form.text("zone")) : AnswerTime.DEFAULT.zone());
        if (form.problems().none()) {
            switch (times.save(desk.viewer().actor(), time)) {
                case Saved.Done<AnswerTime> ok -> {
                    return desk.done("Saved. What is due already stays due when it was.", PATH);
                }
                case Saved.Wrong<AnswerTime>(List<FieldProblem> problems) -> form.wrong(problems);
            }
        }
        return desk.showAgain(Section.CONVERSATIONS, FORM, form);
    }
}
