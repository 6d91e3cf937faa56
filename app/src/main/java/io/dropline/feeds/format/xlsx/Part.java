package io.dropline.feeds.format.xlsx;

import io.dropline.feeds.format.Limits;
import io.dropline.feeds.format.UnreadableFile;
import io.dropline.feeds.format.tree.SafeXml;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One XML document within a workbook, and how far it was read. */
final class Part implements AutoCloseable {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private final Guarded in;
    private final XMLStreamReader xml;

    Part(ZipFile zip, ZipEntry entry) throws IOException {
        this.in = new Guarded(
                new BufferedInputStream(zip.getInputStream(entry), 64 * 1024),
                entry.getCompressedSize(),
                entry.getSize());
        try {
            this.xml = SafeXml.reader(in);
        } catch (XMLStreamException e) {
            in.close();
            throw SafeXml.unreadable(e);
        }
    }

    XMLStreamReader xml() {
        return xml;
    }

    /** An attribute without a namespace; empty where there is none. */
    String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        if (value == null) {
            value = xml.getAttributeValue("", name);
        }
        return value == null ? "" : value;
    }

    String relation() {
        String value = xml.getAttributeValue(RELATIONS, "id");
        return value == null ? attribute("id") : value;
    }

    double progress() {
        return in.size < 1 ? 0 : Math.min(1.0, (double) in.read / in.size);
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            in.close();
        }
    }

    /** Ends what unpacks to far more than it is. */
    private static final class Guarded extends FilterInputStream {
        private final long packed;
        private final long size;
        private long read;

        Guarded(InputStream in, long packed, long size) {
            super(in);
            this.packed = packed;
            this.size = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            read += Math.max(0, n);
            if (Limits.bomb(read, packed)) {
                throw new UnreadableFile("The workbook unpacks to more than we take");
            }
            return n;
        }
    }
}
