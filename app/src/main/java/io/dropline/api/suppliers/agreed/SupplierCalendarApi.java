package io.dropline.api.suppliers.agreed;

import io.dropline.access.Actor;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Given;
import io.dropline.api.Says;
import io.dropline.api.suppliers.SupplierByCode;
import io.dropline.suppliers.Supplier;
import io.dropline.suppliers.calendar.HolidayRegion;
import io.dropline.suppliers.calendar.SupplierCalendars;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/suppliers/{code}/calendar")
class SupplierCalendarApi {
    private final SupplierCalendars calendars;
    private final SupplierByCode suppliers;

    SupplierCalendarApi(SupplierCalendars calendars, SupplierByCode suppliers) {
        this.calendars = calendars;
        this.suppliers = suppliers;
    }

    @GetMapping
    @Says("When this supplier does not work. Its week, zone and cut-off are the supplier's own.")
    CalendarView find(@AuthenticationPrincipal Actor actor, @PathVariable String code) {
        return view(actor, suppliers.existing(actor, code));
    }

    @PutMapping
    @Says(
            "Says whose public holidays it keeps. Promises, ship-by days and answer deadlines count without them from now on.")
    CalendarView holidays(
            @AuthenticationPrincipal Actor actor, @PathVariable String code, @RequestBody HolidaysBody body) {
        Supplier supplier = suppliers.existing(actor, code);
        if (body.holidays() == null) {
            throw ApiRefusal.wrong("holidays", "One of " + HolidayRegion.names() + ", please");
        }
        calendars.keepHolidays(actor, supplier, body.holidays());
        return view(actor, supplier);
    }

    @PostMapping("/closures")
    @Says("Names days on which it is closed.")
    CalendarView.ClosureView close(
            @AuthenticationPrincipal Actor actor, @PathVariable String code, @RequestBody ClosureBody body) {
        return CalendarView.ClosureView.of(ApiRefusal.unless(calendars.close(
                actor, suppliers.existing(actor, code), body.first(), body.last(), Given.text(body.reason()))));
    }

    @DeleteMapping("/closures/{id}")
    @Says("Takes a closure back.")
    CalendarView.ClosureView reopen(
            @AuthenticationPrincipal Actor actor, @PathVariable String code, @PathVariable UUID id) {
        return CalendarView.ClosureView.of(ApiRefusal.unless(
                calendars.reopen(actor, suppliers.existing(actor, code), id), "closure with this id"));
    }

    private CalendarView view(Actor actor, Supplier supplier) {
        return CalendarView.of(calendars.find(actor.merchantId(), supplier.id()).orElseThrow());
    }
}
