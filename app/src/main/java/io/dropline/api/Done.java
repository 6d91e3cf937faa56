package io.dropline.api;

/** That something was done, in words. */
public record Done(String message) {}
