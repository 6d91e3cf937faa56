package io.dropline.platform.fields;

/**
 * What is wrong with one field.
 *
 * @param field as the draft's record names it ("handlingDaysMax"); empty when it concerns the whole
 * @param message for the person who filled it in; says what would be right
 */
public record FieldProblem(String field, String message) {}
