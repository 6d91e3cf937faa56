package io.dropline.returns.files;

/** A photo as it is kept: a picture and nothing else, without the place and time where it was taken. */
public record CleanPhoto(PhotoType type, byte[] content) {}
