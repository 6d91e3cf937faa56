package io.dropline.notifications;

/** What the outbox keeps of a mail to a customer. */
record CustomerMailDocument(Addressing addressing, CustomerMail mail) {}
