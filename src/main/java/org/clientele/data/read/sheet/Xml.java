package org.clientele.data.read.sheet;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Opens XML of unknown origin: nothing outside the file is ever fetched, and a document type is refused. */
final class Xml {
    private Xml() {}

    static XMLStreamReader open(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory.createXMLStreamReader(in);
    }

    /**
     * The next event.
     *
     * @param name name of the file, for the sentence that refuses a document type
     */
    static int next(XMLStreamReader xml, String name) throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE)
            throw Refusal.of("read.refused.unsafe", name);
        return event;
    }

    /** An attribute by its local name, whatever its namespace; null when it is not there. */
    static @Nullable String attribute(XMLStreamReader xml, String local) {
        for (int i = 0; i < xml.getAttributeCount(); i++)
            if (xml.getAttributeLocalName(i).equals(local)) return xml.getAttributeValue(i);
        return null;
    }

    /** An attribute by the last word of its namespace and its local name; null when it is not there. */
    static @Nullable String attribute(XMLStreamReader xml, String space, String local) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String uri = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals(local) && uri != null && uri.contains(space))
                return xml.getAttributeValue(i);
        }
        return null;
    }

    /** A count of 1 and more from an attribute; what is no number counts as 1. */
    static long count(@Nullable String value) {
        if (value == null || value.isEmpty() || value.length() > 18) return value == null ? 1 : Integer.MAX_VALUE;
        for (int i = 0; i < value.length(); i++) if (value.charAt(i) < '0' || value.charAt(i) > '9') return 1;
        return Math.max(1, Long.parseLong(value));
    }

    /**
     * How a kind of file names its tables.
     *
     * @param element the element of a table
     * @param attribute where its name stands
     * @param unnamed what a table without a name is called, before its number
     */
    record Named(String element, String attribute, String unnamed) {}

    /** Goes to the beginning of the table of that name; false when there is none. */
    static boolean reaches(XMLStreamReader x, Named tables, String wanted, String file) throws XMLStreamException {
        int seen = 0;
        while (x.hasNext()) {
            if (next(x, file) != XMLStreamConstants.START_ELEMENT
                    || !x.getLocalName().equals(tables.element())) continue;
            seen++;
            String tab = attribute(x, tables.attribute());
            if (wanted.equals(tab == null ? tables.unnamed() + seen : tab)) return true;
            skip(x, file);
        }
        return false;
    }

    /** Passes over the element that has just begun, with all that is in it. */
    static void skip(XMLStreamReader xml, String name) throws XMLStreamException {
        for (int depth = 1; depth > 0 && xml.hasNext(); ) {
            int event = next(xml, name);
            if (event == XMLStreamConstants.START_ELEMENT) depth++;
            else if (event == XMLStreamConstants.END_ELEMENT) depth--;
        }
    }
}
