package io.dropline.console.suppliers.sections;

import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.page.Form;
import io.dropline.console.suppliers.SupplierDesk;
import io.dropline.console.suppliers.SupplierForm;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import io.dropline.suppliers.Supplier;
import io.dropline.suppliers.SupplierDraft;
import io.dropline.suppliers.Suppliers;
import io.dropline.suppliers.calendar.Closure;
import io.dropline.suppliers.calendar.HolidayRegion;
import io.dropline.suppliers.calendar.SupplierCalendars;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** When a supplier works: its week and pace, the holidays it keeps, the days it has named as closed. */
@Controller
class CalendarController {
    private static final String TEMPLATE = "console/suppliers/calendar.jte";
    private final SupplierDesk found;
    private final Suppliers suppliers;
    private final SupplierCalendars calendars;
    private final Clock clock;

    CalendarController(SupplierDesk found, Suppliers suppliers, SupplierCalendars calendars, Clock clock) {
        this.found = found;
        this.suppliers = suppliers;
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping("/suppliers/{id}/calendar")
    ResponseEntity<byte[]> show(Desk desk, @PathVariable UUID id) {
        return found.with(
                desk,
                id,
                supplier -> desk.show(
                        Section.SUPPLIERS,
                        TEMPLATE,
                        page(desk, supplier, SupplierForm.of(supplier.terms()), Form.empty())));
    }

    @PostMapping("/suppliers/{id}/calendar/week")
    ResponseEntity<byte[]> week(Desk desk, @PathVariable UUID id, Form form) {
        return found.with(desk, id, supplier -> {
            SupplierDraft draft = SupplierForm.week(supplier.terms(), form);
            if (form.problems().none()) {
                switch (suppliers.save(desk.viewer().actor(), draft)) {
                    case Saved.Done<Supplier> unused -> {
                        return desk.done("The week is saved.", path(supplier));
                    }
                    case Saved.Wrong<Supplier>(List<FieldProblem> problems) -> form.wrong(problems);
                }
            }
            return desk.showAgain(Section.SUPPLIERS, TEMPLATE, page(desk, supplier, form, Form.empty()));
        });
    }

    @PostMapping("/suppliers/{id}/calendar/holidays")
    ResponseEntity<byte[]> holidays(Desk desk, @PathVariable UUID id, Form form) {
        return found.with(
                desk,
                id,
                supplier -> Arrays.stream(HolidayRegion.values())
                        .filter(region -> region.name().equals(form.text("holidays")))
                        .findFirst()
                        .map(region -> {
                            calendars.keepHolidays(desk.viewer().actor(), supplier, region);
                            return desk.done("The holidays are saved.", path(supplier));
                        })
                        .orElseGet(() -> desk.refused("Choose one of the calendars.", path(supplier))));
    }

    @PostMapping("/suppliers/{id}/calendar/closures")
    ResponseEntity<byte[]> close(Desk desk, @PathVariable UUID id, Form form) {
        return found.with(desk, id, supplier -> {
            LocalDate first = form.day("first");
            LocalDate last = form.day("last");
            if (form.problems().none()) {
                switch (calendars.close(desk.viewer().actor(), supplier, first, last, form.text("reason"))) {
                    case Saved.Done<Closure> unused -> {
                        return desk.done("The closure is noted.", path(supplier));
                    }
                    case Saved.Wrong<Closure>(List<FieldProblem> problems) -> form.wrong(problems);
                }
            }
            return desk.showAgain(
                    Section.SUPPLIERS, TEMPLATE, page(desk, supplier, SupplierForm.of(supplier.terms()), form));
        });
    }

    @PostMapping("/suppliers/{id}/calendar/closures/{closure}/remove")
    ResponseEntity<byte[]> reopen(Desk desk, @PathVariable UUID id, @PathVariable UUID closure) {
        return found.with(
                desk,
                id,
                supplier -> calendars
                        .reopen(desk.viewer().actor(), supplier, closure)
                        .map(gone -> desk.done("They work on these days after all.", path(supplier)))
                        .orElseGet(() -> desk.refused("That closure is gone.", path(supplier))));
    }

    private CalendarPage page(Desk desk, Supplier supplier, Form week, Form closure) {
        return new CalendarPage(
                supplier,
                calendars.find(desk.merchant(), supplier.id()).orElseThrow(),
                week,
                closure,
                LocalDate.now(clock));
    }

    private static String path(Supplier supplier) {
        return "/suppliers/" + supplier.id() + "/calendar";
    }
}
