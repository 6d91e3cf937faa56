package io.dropline.console.support.setup;

import io.dropline.console.page.Form;
import io.dropline.support.macros.Macro;
import org.jspecify.annotations.Nullable;

/** @param macro the one that is edited; null for a new one */
public record MacroPage(@Nullable Macro macro, Form form) {}
