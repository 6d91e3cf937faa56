package io.dropline.access;

/** What a user may do: an owner everything, an operator all but settings and users, a viewer only look. */
public enum Role {
    OWNER,
    OPERATOR,
    VIEWER
}
