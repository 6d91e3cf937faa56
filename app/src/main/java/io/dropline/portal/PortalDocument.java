package io.dropline.portal;

import java.util.Map;
import java.util.UUID;

/** What a supplier sent from the page, as the inbox keeps it: the fields as they came, and what they were about. */
record PortalDocument(UUID purchaseOrder, Map<String, String> fields, Seen seen) {}
