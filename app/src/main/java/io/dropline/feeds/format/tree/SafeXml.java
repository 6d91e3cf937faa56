package io.dropline.feeds.format.tree;

import io.dropline.feeds.format.UnreadableFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML from strangers: no document type, no entities but XML's own, nothing from elsewhere, and no tag or text without end. */
public final class SafeXml {
    /** Bytes without the end of a tag: a value so long is held whole by the parser. */
    private static final int BETWEEN_TAGS = 24 << 20;

    private static final XMLInputFactory FACTORY = factory();

    private SafeXml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    public static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(new Tagged(in));
    }

    static XMLStreamReader reader(Reader in) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(in);
    }

    /** The words of a parser's complaint that are fit for a merchant. */
    public static UnreadableFile unreadable(XMLStreamException e) {
        if (e.getNestedException() instanceof UnreadableFile known) {
            return known;
        }
        // Where not even the first bytes could be had, the parser stands nowhere.
        Location at = e.getLocation();
        return new UnreadableFile(
                at == null
                        ? "The file is damaged or cut off"
                        : "From line " + at.getLineNumber() + " on the file is not XML, or it is cut off there",
                e);
    }

    private static final class Tagged extends FilterInputStream {
        private long since;

        Tagged(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            int end = offset + n - 1;
            while (end >= offset && buffer[end] != '>') {
                end--;
            }
            since = end < offset ? since + Math.max(0, n) : offset + n - 1 - end;
            if (since > BETWEEN_TAGS) {
                throw new UnreadableFile("A value in the file has no end");
            }
            return n;
        }
    }
}
