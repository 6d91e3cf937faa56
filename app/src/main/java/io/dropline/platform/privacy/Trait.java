package io.dropline.platform.privacy;

/** What a column tells of a person, which decides what becomes of it. */
public enum Trait {
    /** Names the person; emptied. Whatever part of it has three letters or more is looked for in texts. */
    NAME,
    /** A mail address; emptied, looked for in texts. */
    MAIL,
    /** A telephone number; emptied, looked for in texts, however it is written there. */
    PHONE,
    /** A line of an address; emptied, looked for in texts. */
    LINE,
    /** A town; emptied, looked for in texts that belong to the order. */
    TOWN,
    /** A postcode; emptied, looked for in texts that belong to the order, but not where it may be an amount. */
    POSTCODE,
    /** Text or JSON in which a person may be named among other things: what is known of them is taken out, the rest stays. Given where it names them. */
    WORDS,
    /** The same in words about the merchant's own business, such as what suppliers are paid: they are given to nobody. */
    INNER,
    /** Of use only with its person: set to an empty text. */
    BLANK,
    /** Of use only with its person: set to null. */
    NOTHING,
    /** Bytes of use only with their person: set to null, and given to nobody. */
    BYTES,
    /** The same where the column must hold something: bytes, lists and marks are set to empty ones, and given to nobody. */
    EMPTY,
    /** A raw document as it came: replaced where it is about the order alone, otherwise cut where it tells of the person. */
    RAW,
    /** Stays, and is how documents name the order or a thing of it. */
    KEY,
    /** When the row was redacted; set then. */
    MOMENT,
    /** Stays, and is given to the person who asks what is kept. */
    GIVEN
}
