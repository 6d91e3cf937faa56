package io.dropline.console;

import io.dropline.platform.web.Pages;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every visit needs. */
@Component
class DeskOffice {
    private final Pages pages;
    private final FrameStore frames;
    private final DeskActions actions;
    private final Clock clock;

    DeskOffice(Pages pages, FrameStore frames, DeskActions actions, Clock clock) {
        this.pages = pages;
        this.frames = frames;
        this.actions = actions;
        this.clock = clock;
    }

    Pages pages() {
        return pages;
    }

    DeskActions actions() {
        return actions;
    }

    Frame frame(Section section, Viewer viewer, Frame.@Nullable Toast toast) {
        Instant now = clock.instant();
        FrameStore.Around around = frames.around(viewer.merchant(), now);
        return new Frame(
                section,
                viewer,
                around.merchantName(),
                around.currency(),
                around.openProblems(),
                around.urgentProblems(),
                around.waiting(),
                around.overdue(),
                now,
                toast);
    }
}
