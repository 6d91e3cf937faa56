package io.dropline.returns;

/** What can happen to a return. */
enum ReturnEvent {
    AUTHORIZE,
    DECLINE,
    CANCEL,
    EXPIRE,
    SEND,
    RECEIVE,
    INSPECT,
    RESOLVE
}
